package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.rule.FactType;
import java.util.Map;

/** Which of the three states each capability may have, as bits by vocabulary position. */
final class View {

    private final long[] present;
    private final long[] absent;
    private final long[] unknown;
    private Map<Layer, Answer> mapped = Map.of();

    View(int size) {
        int words = (size + 63) / 64;
        present = new long[words];
        absent = new long[words];
        unknown = new long[words];
    }

    View(View other) {
        present = other.present.clone();
        absent = other.absent.clone();
        unknown = other.unknown.clone();
        mapped = other.mapped;
    }

    void set(int position, boolean mayBePresent, boolean mayBeAbsent, boolean mayBeUnknown) {
        put(present, position, mayBePresent);
        put(absent, position, mayBeAbsent);
        put(unknown, position, mayBeUnknown);
    }

    private static void put(long[] words, int position, boolean bit) {
        long mask = 1L << position;
        words[position >> 6] = bit ? words[position >> 6] | mask : words[position >> 6] & ~mask;
    }

    /** Sets which layers are mapped; as long as nobody does, they may be or not. */
    void map(Map<Layer, Answer> layers) {
        mapped = layers;
    }

    /** Whether a layer is mapped. */
    Answer isMapped(Layer layer) {
        return mapped.getOrDefault(layer, Answer.MAYBE);
    }

    /** Whether some position of a mask may have a state. */
    boolean may(FactType type, long[] mask) {
        long[] can = words(type);
        for (int i = 0; i < mask.length; i++) {
            if ((can[i] & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some position of a mask has a state for certain. */
    boolean must(FactType type, long[] mask) {
        for (int i = 0; i < mask.length; i++) {
            if ((only(type, i) & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many positions of a mask may have a state. */
    int most(FactType type, long[] mask) {
        long[] can = words(type);
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(can[i] & mask[i]);
        }
        return n;
    }

    /** How many positions of a mask have a state for certain. */
    int least(FactType type, long[] mask) {
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(only(type, i) & mask[i]);
        }
        return n;
    }

    private long only(FactType type, int i) {
        return switch (type) {
            case PRESENT -> present[i] & ~absent[i] & ~unknown[i];
            case ABSENT -> absent[i] & ~present[i] & ~unknown[i];
            default -> unknown[i] & ~present[i] & ~absent[i];
        };
    }

    private long[] words(FactType type) {
        return type == FactType.PRESENT ? present : type == FactType.ABSENT ? absent : unknown;
    }
}
