package dev.assay.interval;

import java.util.function.IntPredicate;

/** Sets of small numbers as words of 64 bits, which are joined and walked through many times for each listing. */
final class Bits {

    private Bits() {}

    /** An empty set for numbers below a size, of one word at least. */
    static long[] ofSize(int size) {
        return new long[Math.max(1, (size + 63) / 64)];
    }

    /** The numbers below a size that pass. */
    static long[] where(int size, IntPredicate passes) {
        long[] set = ofSize(size);
        for (int i = 0; i < size; i++) {
            put(set, i, passes.test(i));
        }
        return set;
    }

    static boolean has(long[] set, int number) {
        return (set[number >> 6] & (1L << number)) != 0;
    }

    static void put(long[] set, int number, boolean in) {
        long bit = 1L << number;
        set[number >> 6] = in ? set[number >> 6] | bit : set[number >> 6] & ~bit;
    }

    static void add(long[] set, int number) {
        set[number >> 6] |= 1L << number;
    }

    static void addAll(long[] set, long[] more) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= more[i];
        }
    }

    static void retainAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= others[i];
        }
    }

    /** Whether two sets have a number in common. */
    static boolean meet(long[] set, long[] other) {
        for (int i = 0; i < set.length; i++) {
            if ((set[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The least number of a set that is not below another; -1 if there is none. */
    static int next(long[] set, int from) {
        int at = from >> 6;
        if (at >= set.length) {
            return -1;
        }
        long word = set[at] & (-1L << from);
        while (word == 0) {
            if (++at == set.length) {
                return -1;
            }
            word = set[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }
}
