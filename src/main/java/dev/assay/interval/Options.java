package dev.assay.interval;

import java.util.Arrays;

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

    private final byte[] at;
    private final View full;
    private final View strong;

    /** Everything unknown. */
    Options(int size) {
        at = new byte[size];
        full = new View(size);
        strong = new View(size);
        for (int i = 0; i < size; i++) {
            set(i, UNKNOWN);
        }
    }

    Options(Options other) {
        at = other.at.clone();
        full = new View(other.full);
        strong = new View(other.strong);
    }

    int at(int position) {
        return at[position];
    }

    /** The same options, one position apart. */
    Options with(int position, int options) {
        Options other = new Options(this);
        other.set(position, options);
        return other;
    }

    void set(int position, int options) {
        at[position] = (byte) options;
        full.set(
                position,
                (options & (PRESENT | WEAKLY_PRESENT)) != 0,
                (options & (ABSENT | WEAKLY_ABSENT)) != 0,
                (options & UNKNOWN) != 0);
        strong.set(
                position,
                (options & PRESENT) != 0,
                (options & ABSENT) != 0,
                (options & (UNKNOWN | WEAKLY_PRESENT | WEAKLY_ABSENT)) != 0);
    }

    /** Takes over where the other options differ. */
    void take(Options other, int[] positions) {
        for (int position : positions) {
            set(position, other.at[position]);
        }
    }

    /** The positions at which two options differ, in order. */
    int[] differences(Options other) {
        int[] found = new int[at.length];
        int n = 0;
        int from = 0;
        while (from < at.length) {
            int next = Arrays.mismatch(at, from, at.length, other.at, from, at.length);
            if (next < 0) {
                break;
            }
            found[n++] = from + next;
            from += next + 1;
        }
        return Arrays.copyOf(found, n);
    }

    void add(int position, int options) {
        set(position, at[position] | options);
    }

    /** Whether a position has more than one option. */
    boolean isOpen(int position) {
        return Integer.bitCount(at[position]) > 1;
    }

    boolean mayBePresent(int position) {
        return (at[position] & (PRESENT | WEAKLY_PRESENT)) != 0;
    }

    boolean mayBeUnknown(int position) {
        return (at[position] & UNKNOWN) != 0;
    }

    boolean mayBeWeaklyPresent(int position) {
        return (at[position] & WEAKLY_PRESENT) != 0;
    }

    /** All facts. */
    View full() {
        return full;
    }

    /** Without the facts that are too weakly known to lower the risk. */
    View strong() {
        return strong;
    }
}
