package dev.assay.interval;

import dev.assay.rule.FactType;

/** Which of the three states each capability may have, as bits by vocabulary position. It shows its options as they are. */
final class View {

    private final int words;

    /** The bits of what may be present, then of what may be absent, then of what may be unknown. */
    private final long[] may;

    /** The layers that may be mapped and those that may not be, a bit for each in their order. */
    private final int mayBeMapped;

    private final int mayBeOpen;

    /**
     * @param words how many words of bits each state has
     * @param may the bits of what may be present, then of what may be absent, then of what may be unknown; what follows
     *     is not looked at
     */
    View(int words, long[] may) {
        this(words, may, -1, -1);
    }

    private View(int words, long[] may, int mayBeMapped, int mayBeOpen) {
        this.words = words;
        this.may = may;
        this.mayBeMapped = mayBeMapped;
        this.mayBeOpen = mayBeOpen;
    }

    /** The same with what is known of layers, in their order; as long as nobody says, each may be mapped or not. */
    View with(Answer[] layers) {
        int mapped = 0;
        int open = 0;
        for (int i = 0; i < layers.length; i++) {
            mapped |= layers[i] == Answer.NO ? 0 : 1 << i;
            open |= layers[i] == Answer.YES ? 0 : 1 << i;
        }
        return new View(words, may, mapped, open);
    }

    /**
     * Whether some layer is as wanted, a bit for each layer.
     *
     * @param ifMapped the layers that are wanted if they are mapped
     * @param ifOpen those that are wanted if they are not
     * @param all all layers
     */
    Answer someLayer(int ifMapped, int ifOpen, int all) {
        int must = (~mayBeMapped | ifMapped) & (~mayBeOpen | ifOpen) & all;
        int some = (mayBeMapped & ifMapped) | (mayBeOpen & ifOpen);
        return Answer.of(some != 0, must != 0);
    }

    /** What may have a state, in one word. */
    long possible(int place) {
        return may[place];
    }

    /** What has none of the other two states, given where those are, and so has this one. */
    long certain(int second, int third) {
        return ~(may[second] | may[third]);
    }

    /** How many positions of a mask may have a state. */
    int most(int state, long[] mask) {
        int own = state * words;
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(may[own + i] & mask[i]);
        }
        return n;
    }

    /** How many positions of a mask have a state for certain. */
    int least(int state, long[] mask) {
        int own = state * words;
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            n += Long.bitCount(may[own + i] & mask[i] & ~others(own, i));
        }
        return n;
    }

    /** What may have one of the other two states. */
    private long others(int own, int word) {
        int one = own == 0 ? words : 0;
        int other = own == 2 * words ? words : 2 * words;
        return may[one + word] | may[other + word];
    }

    /** The number of the state that a type of facts stands for: present, absent, unknown. */
    static int state(FactType type) {
        return type == FactType.PRESENT ? 0 : type == FactType.ABSENT ? 1 : 2;
    }
}
