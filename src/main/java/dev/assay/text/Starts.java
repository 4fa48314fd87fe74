package dev.assay.text;

import java.util.Arrays;

/**
 * The places at which patterns begin, as bits. A word tells which of them begin with it, and which may end with it: a
 * pattern is followed only where a word that it begins with has one behind it that it may end with. Starts that share a
 * frequent word are neighbours, so that the bits of a word stand together in a few longs.
 */
final class Starts {

    /** How far it is worth looking for the ends of a pattern, in edges. */
    private static final int FAR = 1_000;

    /** The places, by the numbers of their bits. */
    final int[] places;
    /** For each word, the starts that take it. */
    final Rows first;
    /** For each word, the starts of which a way to an end takes it last. */
    final Rows last;
    /** The starts that need no word behind them, or of which it was not worth finding out which. */
    final long[] always;

    private Starts(int[] places, Rows first, Rows last, long[] always) {
        this.places = places;
        this.first = first;
        this.last = last;
        this.always = always;
    }

    /** @throws IllegalArgumentException if too many patterns begin with too many words */
    static Starts of(Graph graph, int[] starts) {
        int numbers = graph.words().size();
        int[] places = neighbours(graph, starts, numbers);
        Ints bit = new Ints();
        Ints set = new Ints();
        Ints endBit = new Ints();
        Ints endSet = new Ints();
        long[] always = new long[(places.length + 63) / 64];
        int[] seen = new int[graph.phrase.length];
        for (int b = 0; b < places.length; b++) {
            bit.add(b);
            set.add(graph.places[places[b] * Graph.WIDTH + Graph.TAKES]);
            Ints ends = ends(graph, places[b], seen, b + 1);
            for (int i = 0; i < ends.size; i++) {
                endBit.add(b);
                endSet.add(ends.items[i]);
            }
            if (ends.size == 0) {
                always[b >> 6] |= 1L << b;
            }
        }
        return new Starts(
                places, Rows.of(numbers, graph.sets, bit, set), Rows.of(numbers, graph.sets, endBit, endSet), always);
    }

    /** Starts sorted by that of their words with which most patterns begin. */
    private static int[] neighbours(Graph graph, int[] starts, int numbers) {
        int[] count = new int[numbers];
        long pairs = 0;
        for (int start : starts) {
            int set = graph.places[start * Graph.WIDTH + Graph.TAKES];
            for (int n = graph.sets.next(set, -1); n >= 0; n = graph.sets.next(set, n)) {
                count[n]++;
                pairs++;
            }
        }
        Graph.atMost(Graph.MOST_EDGES, pairs, "pairs of a word and a pattern that begins with it");
        long[] keys = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int set = graph.places[starts[i] * Graph.WIDTH + Graph.TAKES];
            int most = 0;
            for (int n = graph.sets.next(set, -1); n >= 0; n = graph.sets.next(set, n)) {
                most = count[n] > count[most] ? n : most;
            }
            keys[i] = (long) most << 40 | (long) (set & ((1 << 20) - 1)) << 20 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[starts.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = starts[(int) keys[i] & (1 << 20) - 1];
        }
        return sorted;
    }

    /** The words with which ways from a start end; none if it is an end itself or they are not worth finding. */
    private static Ints ends(Graph graph, int start, int[] seen, int stamp) {
        Ints ends = new Ints();
        Ints open = new Ints();
        open.add(start);
        for (int i = 0, edges = 0; i < open.size; i++) {
            int at = open.items[i] * Graph.WIDTH;
            if (graph.places[at + Graph.REACH] < 0) {
                ends.add(graph.places[at + Graph.TAKES]);
            } else {
                int end = graph.places[at + Graph.WIDTH + Graph.EDGES];
                edges += end - graph.places[at + Graph.EDGES];
                for (int e = graph.places[at + Graph.EDGES]; e < end; e++) {
                    int next = graph.edges[e] >> 4;
                    if (seen[next] != stamp) {
                        seen[next] = stamp;
                        open.add(next);
                    }
                }
            }
            if (graph.places[start * Graph.WIDTH + Graph.REACH] < 0 || edges > FAR) {
                return new Ints();
            }
        }
        return ends;
    }
}
