package dev.assay.text;

import java.util.Arrays;

/** For each word a row of bits, of which only the longs with bits in them are kept. */
final class Rows {

    /** For each word, where its longs begin; behind the last, where they end. */
    final int[] from;
    /** For each long, which one of its row it is. */
    final int[] index;

    final long[] bits;

    private Rows(int[] from) {
        this.from = from;
        int size = from[from.length - 1];
        index = new int[size];
        bits = new long[size];
    }

    /**
     * @param numbers how many numbers of words there are
     * @param bit in ascending order, the bits to set
     * @param set for each of them, the words in whose rows
     */
    static Rows of(int numbers, WordSets sets, Ints bit, Ints set) {
        int[] latest = new int[numbers];
        Arrays.fill(latest, -1);
        int[] from = new int[numbers + 1];
        for (int i = 0; i < bit.size; i++) {
            int at = bit.items[i] >> 6;
            for (int n = sets.next(set.items[i], -1); n >= 0; n = sets.next(set.items[i], n)) {
                if (latest[n] != at) {
                    latest[n] = at;
                    from[n + 1]++;
                }
            }
        }
        for (int n = 0; n < numbers; n++) {
            from[n + 1] += from[n];
        }
        Rows rows = new Rows(from);
        // from here on the long of a row that is filled at present
        for (int n = 0; n < numbers; n++) {
            latest[n] = from[n] - 1;
        }
        for (int i = 0; i < bit.size; i++) {
            int at = bit.items[i] >> 6;
            for (int n = sets.next(set.items[i], -1); n >= 0; n = sets.next(set.items[i], n)) {
                if (latest[n] < from[n] || rows.index[latest[n]] != at) {
                    rows.index[++latest[n]] = at;
                }
                rows.bits[latest[n]] |= 1L << bit.items[i];
            }
        }
        return rows;
    }
}
