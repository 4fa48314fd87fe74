package dev.assay.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets of words. Words that begin alike have numbers that follow on each other and most sets are forms of a word, so that
 * a set is little more than the 64 bits its words stand in: the bits between its least word and its greatest are kept.
 */
final class WordSets {

    /** The set of no words. */
    static final int NONE = 0;

    /** Set by set, a long with the number of its least word by 64 and how many longs of bits follow, and these. */
    private final long[] data;

    private WordSets(long[] data) {
        this.data = data;
    }

    /** Whether a word belongs to a set. */
    boolean has(int set, int number) {
        long head = data[set];
        int at = (number >> 6) - (int) (head >>> 32);
        return at >= 0 && at < (int) head && (data[set + 1 + at] >>> number & 1) != 0;
    }

    /** The least word of a set that is greater than one, or -1. */
    int next(int set, int after) {
        int least = (int) (data[set] >>> 32);
        int length = (int) data[set];
        int at = Math.max(0, ((after + 1) >> 6) - least);
        long mask = (after + 1) >> 6 < least ? -1L : -1L << (after + 1);
        for (; at < length; at++) {
            long left = data[set + 1 + at] & mask;
            if (left != 0) {
                return ((least + at) << 6) + Long.numberOfTrailingZeros(left);
            }
            mask = -1L;
        }
        return -1;
    }

    private static final class Key {

        private final long[] items;
        private final int hash;

        Key(long[] items) {
            this.items = items;
            this.hash = Arrays.hashCode(items);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(items, key.items);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Takes sets in; the same words are the same set. */
    static final class Builder {

        private final Map<Key, Integer> known = new HashMap<>();
        private long[] data = new long[1 << 12];
        private int size;
        private final long[] open;
        private int lowest = Integer.MAX_VALUE;
        private int highest = -1;

        /** @param numbers how many numbers of words there are */
        Builder(int numbers) {
            open = new long[(numbers + 63) / 64];
            close();
        }

        /** Adds words that follow on each other to the set that is open. */
        void add(int first, int end) {
            for (int number = first; number < end; number++) {
                open[number >> 6] |= 1L << number;
            }
            note(first >> 6, (end - 1) >> 6);
        }

        /** Adds the words of another set to the one that is open. */
        void add(int set) {
            int least = (int) (data[set] >>> 32);
            int length = (int) data[set];
            for (int i = 0; i < length; i++) {
                open[least + i] |= data[set + 1 + i];
            }
            note(least, least + length - 1);
        }

        private void note(int low, int high) {
            if (high >= low) {
                lowest = Math.min(lowest, low);
                highest = Math.max(highest, high);
            }
        }

        /** Closes the set that is open. */
        int close() {
            int length = Math.max(0, highest - lowest + 1);
            long[] set = new long[length + 1];
            if (length > 0) {
                set[0] = (long) lowest << 32 | length;
                System.arraycopy(open, lowest, set, 1, length);
                Arrays.fill(open, lowest, highest + 1, 0);
            }
            lowest = Integer.MAX_VALUE;
            highest = -1;
            Integer twin = known.putIfAbsent(new Key(set), size);
            if (twin != null) {
                return twin;
            }
            int at = size;
            size += set.length;
            if (size > data.length) {
                data = Arrays.copyOf(data, size * 2);
            }
            System.arraycopy(set, 0, data, at, set.length);
            return at;
        }

        WordSets build() {
            return new WordSets(Arrays.copyOf(data, size));
        }
    }
}
