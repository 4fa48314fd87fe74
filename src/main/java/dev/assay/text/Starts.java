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

    private Starts(int[] places, int numbers) {
        this.places = places;
        at = new int[numbers][];
        bits = new long[numbers][];
        reach = new int[numbers];
        whole = new long[(places.length + 63) / 64];
        second = new long[numbers][whole.length];
        later = new long[numbers][whole.length];
    }

    static Starts of(Graph graph, List<Integer> starts, int numbers) {
        Starts made = new Starts(starts.stream().mapToInt(Integer::intValue).toArray(), numbers);
        List<long[]> taken = starts.stream().map(place -> graph.takes[place]).toList();
        long[][] first = Graph.turned(taken, numbers);
        for (int bit = 0; bit < made.places.length; bit++) {
            int place = made.places[bit];
            if (graph.ends[place]) {
                made.whole[bit >> 6] |= 1L << bit;
            }
            for (int n = 1; n < numbers; n++) {
                if (Graph.has(first[n], bit)) {
                    made.reach[n] = Math.max(made.reach[n], graph.reach[place]);
                }
                if (graph.goesOn(place, n)) {
                    made.second[n][bit >> 6] |= 1L << bit;
                    if (graph.reach[place] > 0) {
                        made.later[n][bit >> 6] |= 1L << bit;
                    }
                }
            }
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
