package dev.assay.interval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each capability may be: present or absent, well or weakly known, or unknown. With a single option everywhere it
 * is one listing; with more it stands for all listings that choose among them.
 */
final class Options {

    static final int PRESENT = 1;
    static final int ABSENT = 2;
    static final int UNKNOWN = 4;
    static final int STRONG = PRESENT | ABSENT | UNKNOWN;
    static final int WEAKLY_PRESENT = 8;
    static final int WEAKLY_ABSENT = 16;

    private static final int STRONG_KINDS = 3;
    private static final int KINDS = 5;

    private final int words;

    /** For each kind of option, in the order of their bits, the positions that have it, as bits; the weak ones if needed. */
    private long[] bits;

    /** Whether something has ever been known weakly; if not, nothing is. */
    private boolean weak;

    private @Nullable View full;
    private @Nullable View strong;

    /** Everything unknown. */
    Options(int size) {
        words = Bits.ofSize(size).length;
        bits = new long[STRONG_KINDS * words];
        for (int i = 0; i < size; i++) {
            set(i, UNKNOWN);
        }
    }

    Options(Options other) {
        words = other.words;
        bits = other.bits.clone();
        weak = other.weak;
    }

    int at(int position) {
        int word = position >> 6;
        int options = bit(word, position) | (bit(word + words, position) << 1) | (bit(word + 2 * words, position) << 2);
        return weak
                ? options | (bit(word + 3 * words, position) << 3) | (bit(word + 4 * words, position) << 4)
                : options;
    }

    private int bit(int word, int position) {
        return (int) (bits[word] >>> position) & 1;
    }

    /** The same options, one position apart. */
    Options with(int position, int options) {
        Options other = new Options(this);
        other.set(position, options);
        return other;
    }

    void set(int position, int options) {
        if (options >= WEAKLY_PRESENT) {
            weaken();
        }
        long rest = ~(1L << position);
        for (int word = position >> 6, left = options; word < bits.length; word += words, left >>= 1) {
            bits[word] = (bits[word] & rest) | ((left & 1L) << position);
        }
        if (weak) {
            full = null;
            strong = null;
        }
    }

    /** Makes some positions, given as {@link Bits}, what they are in other options. */
    void set(long[] positions, Options other) {
        if (other.weak) {
            weaken();
        }
        long[] its = other.sized(bits.length);
        for (int i = 0; i < words; i++) {
            long mask = positions[i];
            for (int word = i; mask != 0 && word < bits.length; word += words) {
                bits[word] = (bits[word] & ~mask) | (its[word] & mask);
            }
        }
        full = null;
        strong = null;
    }

    /**
     * Makes some positions, given as {@link Bits}, one of their options, if nothing is weakly known.
     *
     * @param order the positions at which present goes before absent, present before unknown, and absent before unknown
     */
    void choose(long[] positions, long[][] order) {
        for (int i = 0; !weak && i < words; i++) {
            long present = bits[i];
            long absent = bits[words + i];
            long unknown = bits[2 * words + i];
            long first = present & (~absent | order[0][i]) & (~unknown | order[1][i]);
            long second = absent & ~first & (~unknown | order[2][i]);
            bits[i] = present & (first | ~positions[i]);
            bits[words + i] = absent & (second | ~positions[i]);
            bits[2 * words + i] = unknown & (~(first | second) | ~positions[i]);
        }
    }

    private void weaken() {
        weak = true;
        bits = sized(KINDS * words);
    }

    /** The bits with room for weak ones if others have it. */
    private long[] sized(int length) {
        return length <= bits.length ? bits : Arrays.copyOf(bits, length);
    }

    /** The positions at which two options differ, as {@link Bits}. */
    long[] differences(Options other) {
        long[] differ = new long[words];
        if (!weak && !other.weak) {
            for (int i = 0; i < words; i++) {
                differ[i] = differencesAt(i, other);
            }
            return differ;
        }
        long[] mine = sized(other.bits.length);
        long[] its = other.sized(bits.length);
        for (int i = 0; i < words; i++) {
            long differs = 0;
            for (int word = i; word < mine.length; word += words) {
                differs |= mine[word] ^ its[word];
            }
            differ[i] = differs;
        }
        return differ;
    }

    /**
     * The places at which two options differ so that a gate may tell, as {@link Bits}: for each of the three states the
     * positions, one state after the other. A gate that asks for a capability that is present takes no notice of one that
     * becomes absent instead of unknown.
     */
    long[] changes(Options other) {
        long[] places = new long[3 * words];
        if (weak || other.weak) {
            long[] any = differences(other);
            for (int from = 0; from < places.length; from += words) {
                System.arraycopy(any, 0, places, from, words);
            }
            return places;
        }
        for (int i = 0; i < words; i++) {
            long differ = differencesAt(i, other);
            if (differ != 0) {
                long open = differ & (openAt(i) ^ other.openAt(i));
                for (int word = i; word < places.length; word += words) {
                    long now = bits[word];
                    long before = other.bits[word];
                    places[word] = (now ^ before) | (now & before & open);
                }
            }
        }
        return places;
    }

    private long differencesAt(int word, Options other) {
        int second = word + words;
        int third = second + words;
        return (bits[word] ^ other.bits[word])
                | (bits[second] ^ other.bits[second])
                | (bits[third] ^ other.bits[third]);
    }

    /** What has more than one state, where nothing is weakly known. */
    private long openAt(int word) {
        long present = bits[word];
        long absent = bits[words + word];
        long unknown = bits[2 * words + word];
        return (present & absent) | (present & unknown) | (absent & unknown);
    }

    /** The positions that have more than one option, as {@link Bits}. */
    long[] open() {
        long[] some = new long[words];
        long[] more = new long[words];
        for (int from = 0; from < bits.length; from += words) {
            for (int i = 0; i < words; i++) {
                more[i] |= some[i] & bits[from + i];
                some[i] |= bits[from + i];
            }
        }
        return more;
    }

    void add(int position, int options) {
        set(position, at(position) | options);
    }

    /** Whether a position has more than one option. */
    boolean isOpen(int position) {
        return Integer.bitCount(at(position)) > 1;
    }

    boolean mayBePresent(int position) {
        int word = position >> 6;
        return bit(word, position) != 0 || (weak && bit(word + 3 * words, position) != 0);
    }

    boolean mayBeUnknown(int position) {
        return bit((position >> 6) + 2 * words, position) != 0;
    }

    /** Whether some position of a mask may be weakly present. */
    boolean mayBeWeaklyPresent(long[] mask) {
        for (int i = 0; weak && i < words; i++) {
            if ((bits[3 * words + i] & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** All facts. */
    View full() {
        View view = full;
        if (view == null) {
            view = new View(words, weak ? withWeak() : bits);
            full = view;
        }
        return view;
    }

    /** Without the facts that are too weakly known to lower the risk. */
    View strong() {
        View view = strong;
        if (view == null) {
            view = weak ? new View(words, withoutWeak()) : full();
            strong = view;
        }
        return view;
    }

    private long[] withWeak() {
        long[] seen = Arrays.copyOf(bits, 3 * words);
        for (int i = 0; i < 2 * words; i++) {
            seen[i] |= bits[3 * words + i];
        }
        return seen;
    }

    private long[] withoutWeak() {
        long[] seen = Arrays.copyOf(bits, 3 * words);
        for (int i = 0; i < words; i++) {
            seen[2 * words + i] |= bits[3 * words + i] | bits[4 * words + i];
        }
        return seen;
    }
}
