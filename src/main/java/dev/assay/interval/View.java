package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.rule.FactType;
import java.util.Map;

/** Which of the three states each capability may have, as bits by vocabulary position. Immutable. */
final class View {

    private final int words;

    /** The bits of what may be present, then of what may be absent, then of what may be unknown. */
    private final long[] may;

    /** The bits of what has no other state. */
    private final long[] must;

    private final Map<Layer, Answer> mapped;

    /** @param may the bits of what may be present, then of what may be absent, then of what may be unknown */
    View(long[] may) {
        this.words = may.length / 3;
        this.may = may;
        this.must = new long[may.length];
        this.mapped = Map.of();
        for (int i = 0; i < words; i++) {
            long present = may[i];
            long absent = may[words + i];
            long unknown = may[2 * words + i];
            must[i] = present & ~absent & ~unknown;
            must[words + i] = absent & ~present & ~unknown;
            must[2 * words + i] = unknown & ~present & ~absent;
        }
    }

    private View(View other, Map<Layer, Answer> mapped) {
        this.words = other.words;
        this.may = other.may;
        this.must = other.must;
        this.mapped = mapped;
    }

    /** The same with what is known of layers; as long as nobody says, each may be mapped or not. */
    View with(Map<Layer, Answer> layers) {
        return new View(this, layers);
    }

    /** Whether a layer is mapped. */
    Answer isMapped(Layer layer) {
        return mapped.getOrDefault(layer, Answer.MAYBE);
    }

    /** Whether some position of a mask may have a state. */
    boolean may(FactType type, long[] mask) {
        return meets(may, type, mask);
    }

    /** Whether some position of a mask has a state for certain. */
    boolean must(FactType type, long[] mask) {
        return meets(must, type, mask);
    }

    /** How many positions of a mask may have a state. */
    int most(FactType type, long[] mask) {
        return count(may, type, mask);
    }

    /** How many positions of a mask have a state for certain. */
    int least(FactType type, long[] mask) {
        return count(must, type, mask);
    }

    private boolean meets(long[] bits, FactType type, long[] mask) {
        int from = from(type);
        for (int i = 0; i < mask.length; i++) {
            if ((bits[from + i] & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private int count(long[] bits, FactType type, long[] mask) {
        int from = from(type);
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(bits[from + i] & mask[i]);
        }
        return n;
    }

    private int from(FactType type) {
        return type == FactType.PRESENT ? 0 : type == FactType.ABSENT ? words : 2 * words;
    }
}
