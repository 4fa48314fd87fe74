package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.rule.FactType;
import java.util.Map;

/** Which of the three states each capability may have, as bits by vocabulary position. */
final class View {

    private final int words;

    /** The bits of what may be present, then of what may be absent, then of what may be unknown. */
    private final long[] bits;

    private final Map<Layer, Answer> mapped;

    View(int size) {
        words = (size + 63) / 64;
        bits = new long[3 * words];
        mapped = Map.of();
    }

    View(View other) {
        this(other, other.bits.clone(), other.mapped);
    }

    private View(View other, long[] bits, Map<Layer, Answer> mapped) {
        this.words = other.words;
        this.bits = bits;
        this.mapped = mapped;
    }

    void set(int position, boolean mayBePresent, boolean mayBeAbsent, boolean mayBeUnknown) {
        int word = position >> 6;
        put(word, position, mayBePresent);
        put(word + words, position, mayBeAbsent);
        put(word + 2 * words, position, mayBeUnknown);
    }

    private void put(int word, int position, boolean bit) {
        long mask = 1L << position;
        bits[word] = bit ? bits[word] | mask : bits[word] & ~mask;
    }

    /** The same with what is known of layers; as long as nobody says, each may be mapped or not. */
    View with(Map<Layer, Answer> layers) {
        return new View(this, bits, layers);
    }

    /** Whether a layer is mapped. */
    Answer isMapped(Layer layer) {
        return mapped.getOrDefault(layer, Answer.MAYBE);
    }

    /** Whether some position of a mask may have a state. */
    boolean may(FactType type, long[] mask) {
        int from = from(type);
        for (int i = 0; i < mask.length; i++) {
            if ((bits[from + i] & mask[i]) != 0) {
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
        int from = from(type);
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(bits[from + i] & mask[i]);
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
        long present = bits[i];
        long absent = bits[words + i];
        long unknown = bits[2 * words + i];
        return switch (type) {
            case PRESENT -> present & ~absent & ~unknown;
            case ABSENT -> absent & ~present & ~unknown;
            default -> unknown & ~present & ~absent;
        };
    }

    private int from(FactType type) {
        return type == FactType.PRESENT ? 0 : type == FactType.ABSENT ? words : 2 * words;
    }
}
