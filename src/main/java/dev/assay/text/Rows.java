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
     * @param ofStart for each start, the sets of the words in whose rows it belongs
     * @param order which start each bit is
     */
    static Rows of(int numbers, WordSets sets, Ints[] ofStart, int[] order) {
        int[] latest = new int[numbers];
        Arrays.fill(latest, -1);
        int[] from = new int[numbers + 1];
        for (int bit = 0; bit < order.length; bit++) {
            Ints some = ofStart[order[bit]];
            for (int i = 0; i < some.size; i++) {
                for (int n = sets.next(some.items[i], -1); n >= 0; n = sets.next(some.items[i], n)) {
                    if (latest[n] != bit >> 6) {
                        latest[n] = bit >> 6;
                        from[n + 1]++;
                    }
                }
            }
        }
        for (int n = 0; n < numbers; n++) {
            from[n + 1] += from[n];
            // from here on the long of the row that is filled at present
            latest[n] = from[n] - 1;
        }
        Rows rows = new Rows(from);
        for (int bit = 0; bit < order.length; bit++) {
            Ints some = ofStart[order[bit]];
            for (int i = 0; i < some.size; i++) {
                for (int n = sets.next(some.items[i], -1); n >= 0; n = sets.next(some.items[i], n)) {
                    if (latest[n] < from[n] || rows.index[latest[n]] != bit >> 6) {
                        rows.index[++latest[n]] = bit >> 6;
                    }
                    rows.bits[latest[n]] |= 1L << bit;
                }
            }
        }
        return rows;
    }
}
