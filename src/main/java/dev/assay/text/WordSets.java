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

    /** For each set, the number of its least word by 64. */
    private final int[] least;
    /** For each set, where its bits begin; behind the last, where they end. */
    private final int[] from;

    private final long[] bits;

    private WordSets(int[] least, int[] from, long[] bits) {
        this.least = least;
        this.from = from;
        this.bits = bits;
    }

    /** Whether a word belongs to a set. */
    boolean has(int set, int number) {
        int at = (number >> 6) - least[set] + from[set];
        return at >= from[set] && at < from[set + 1] && (bits[at] >>> number & 1) != 0;
    }

    /** The least word of a set that is greater than one, or -1. */
    int next(int set, int after) {
        int at = Math.max(0, ((after + 1) >> 6) - least[set]) + from[set];
        long mask = (after + 1) >> 6 < least[set] ? -1L : -1L << (after + 1);
        while (at < from[set + 1]) {
            long left = bits[at] & mask;
            if (left != 0) {
                return ((least[set] + at - from[set]) << 6) + Long.numberOfTrailingZeros(left);
            }
            mask = -1L;
            at++;
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
        private final Ints least = new Ints();
        private final Ints from = new Ints();
        private long[] bits = new long[1 << 12];
        private final long[] open;
        private int lowest = Integer.MAX_VALUE;
        private int highest = -1;

        /** @param numbers how many numbers of words there are */
        Builder(int numbers) {
            open = new long[(numbers + 63) / 64];
            from.add(0);
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
            int begin = from.items[set];
            int length = from.items[set + 1] - begin;
            int to = least.items[set];
            for (int i = 0; i < length; i++) {
                open[to + i] |= bits[begin + i];
            }
            note(to, to + length - 1);
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
            long[] key = new long[length + 1];
            if (length > 0) {
                key[length] = lowest;
                System.arraycopy(open, lowest, key, 0, length);
                Arrays.fill(open, lowest, highest + 1, 0);
            }
            lowest = Integer.MAX_VALUE;
            highest = -1;
            int next = least.size;
            Integer twin = known.putIfAbsent(new Key(key), next);
            if (twin != null) {
                return twin;
            }
            int end = from.items[next] + length;
            if (end > bits.length) {
                bits = Arrays.copyOf(bits, Math.max(end, bits.length * 2));
            }
            System.arraycopy(key, 0, bits, from.items[next], length);
            least.add((int) key[length]);
            from.add(end);
            return next;
        }

        WordSets build() {
            return new WordSets(least.toArray(), from.toArray(), Arrays.copyOf(bits, from.items[least.size]));
        }
    }
}
