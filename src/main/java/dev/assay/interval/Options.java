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
    static final int WEAKLY_PRESENT = 8;
    static final int WEAKLY_ABSENT = 16;

    private static final int KINDS = 5;

    private final int size;
    private final int words;

    /** For each kind of option, in the order of their bits, the positions that have it, as bits. */
    private final long[] bits;

    private @Nullable View full;
    private @Nullable View strong;

    /** Everything unknown. */
    Options(int size) {
        this.size = size;
        words = (size + 63) / 64;
        bits = new long[KINDS * words];
        for (int i = 0; i < size; i++) {
            set(i, UNKNOWN);
        }
    }

    Options(Options other) {
        size = other.size;
        words = other.words;
        bits = other.bits.clone();
    }

    int at(int position) {
        int options = 0;
        for (int kind = 0, word = position >> 6; kind < KINDS; kind++, word += words) {
            options |= (int) ((bits[word] >>> position) & 1) << kind;
        }
        return options;
    }

    /** The same options, one position apart. */
    Options with(int position, int options) {
        Options other = new Options(this);
        other.set(position, options);
        return other;
    }

    void set(int position, int options) {
        long bit = 1L << position;
        for (int kind = 0, word = position >> 6; kind < KINDS; kind++, word += words) {
            bits[word] = ((options >> kind) & 1) == 0 ? bits[word] & ~bit : bits[word] | bit;
        }
        full = null;
        strong = null;
    }

    /** The positions at which two options differ, in order. */
    int[] differences(Options other) {
        long[] differ = new long[words];
        for (int from = 0; from < bits.length; from += words) {
            for (int i = 0; i < words; i++) {
                differ[i] |= bits[from + i] ^ other.bits[from + i];
            }
        }
        return positions(differ);
    }

    /** The positions that have more than one option, in order. */
    int[] open() {
        long[] some = new long[words];
        long[] more = new long[words];
        for (int from = 0; from < bits.length; from += words) {
            for (int i = 0; i < words; i++) {
                more[i] |= some[i] & bits[from + i];
                some[i] |= bits[from + i];
            }
        }
        return positions(more);
    }

    private static int[] positions(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        int[] positions = new int[count];
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                positions[n++] = (i << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return positions;
    }

    void add(int position, int options) {
        set(position, at(position) | options);
    }

    /** Whether a position has more than one option. */
    boolean isOpen(int position) {
        return Integer.bitCount(at(position)) > 1;
    }

    boolean mayBePresent(int position) {
        return (at(position) & (PRESENT | WEAKLY_PRESENT)) != 0;
    }

    boolean mayBeUnknown(int position) {
        return (at(position) & UNKNOWN) != 0;
    }

    /** Whether some position of a mask may be weakly present. */
    boolean mayBeWeaklyPresent(long[] mask) {
        for (int i = 0; i < words; i++) {
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
            long[] seen = Arrays.copyOf(bits, 3 * words);
            for (int i = 0; i < 2 * words; i++) {
                seen[i] |= bits[3 * words + i];
            }
            view = new View(seen);
            full = view;
        }
        return view;
    }

    /** Without the facts that are too weakly known to lower the risk. */
    View strong() {
        View view = strong;
        if (view == null) {
            view = isWeak() ? withoutWeak() : full();
            strong = view;
        }
        return view;
    }

    private boolean isWeak() {
        for (int i = 3 * words; i < bits.length; i++) {
            if (bits[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private View withoutWeak() {
        long[] seen = Arrays.copyOf(bits, 3 * words);
        for (int i = 0; i < words; i++) {
            seen[2 * words + i] |= bits[3 * words + i] | bits[4 * words + i];
        }
        return new View(seen);
    }
}
