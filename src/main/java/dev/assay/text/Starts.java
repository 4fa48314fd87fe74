package dev.assay.text;

import java.util.Arrays;
import java.util.List;

/**
 * The places at which patterns begin, as bits: with a word and one of those behind it at hand, a few words of bits tell
 * which patterns may begin there, however many begin with the first word alone.
 */
final class Starts {

    /** The places, by the numbers of their bits. */
    final int[] places;
    /** For each number of a word, which words of bits are not empty. */
    final int[][] at;
    /** For each number of a word, those words of bits: the starts that take it. */
    final long[][] bits;
    /** For each number of a word, the widest gap behind it. */
    final int[] reach;
    /** The starts that are whole patterns. */
    final long[] whole;
    /** For each number of a word, the starts that it may follow on directly, and those that it may with words between. */
    private final long[][] second;

    private final long[][] later;

    private Starts(int[] places, long[][] second, int numbers) {
        this.places = places;
        this.second = second;
        at = new int[numbers][];
        bits = new long[numbers][];
        reach = new int[numbers];
        whole = new long[(places.length + 63) / 64];
        later = new long[numbers][whole.length];
    }

    /**
     * @param first for each number, the starts that take it, as bits
     * @param second for each number, the starts that go on with it
     */
    static Starts of(Graph graph, List<Integer> starts, long[][] first, long[][] second) {
        int numbers = first.length;
        Starts made = new Starts(starts.stream().mapToInt(Integer::intValue).toArray(), second, numbers);
        long[] gaps = new long[made.whole.length];
        for (int bit = 0; bit < made.places.length; bit++) {
            made.whole[bit >> 6] |= graph.ends[made.places[bit]] ? 1L << bit : 0;
            gaps[bit >> 6] |= graph.reach[made.places[bit]] > 0 ? 1L << bit : 0;
        }
        for (int n = 0; n < numbers; n++) {
            long[] all = first[n];
            int[] filled = new int[all.length];
            int count = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] != 0) {
                    filled[count++] = i;
                }
            }
            made.at[n] = Arrays.copyOf(filled, count);
            made.bits[n] = Arrays.stream(made.at[n]).mapToLong(i -> all[i]).toArray();
            for (int i = 0; i < all.length; i++) {
                made.later[n][i] = second[n][i] & gaps[i];
                for (long left = all[i]; left != 0; left &= left - 1) {
                    int place = made.places[(i << 6) + Long.numberOfTrailingZeros(left)];
                    made.reach[n] = Math.max(made.reach[n], graph.reach[place]);
                }
            }
        }
        return made;
    }

    /** The starts that a number may follow on directly. */
    long[] second(int number) {
        return second[number];
    }

    /** The starts that a number may follow on with words between. */
    long[] later(int number) {
        return later[number];
    }
}
