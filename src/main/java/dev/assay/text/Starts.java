package dev.assay.text;

import java.util.Arrays;

/**
 * The places at which patterns begin, as bits. A word tells which of them begin with it, and which may end with it: a
 * pattern is followed only where a word that it begins with has one behind it that it may end with. Starts that share a
 * frequent word are neighbours, so that the bits of a word stand together in few longs.
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
        Ints[] first = new Ints[starts.length];
        Ints[] last = new Ints[starts.length];
        int[] seen = new int[graph.phrase.length];
        for (int i = 0; i < starts.length; i++) {
            first[i] = new Ints();
            first[i].add(graph.places[starts[i] * Graph.WIDTH + Graph.TAKES]);
            last[i] = ends(graph, starts[i], seen, i + 1);
        }
        int[] order = order(most(graph.sets, numbers, last), most(graph.sets, numbers, first));
        int[] places = new int[starts.length];
        long[] always = new long[(places.length + 63) / 64];
        for (int bit = 0; bit < places.length; bit++) {
            places[bit] = starts[order[bit]];
            if (last[order[bit]].size == 0) {
                always[bit >> 6] |= 1L << bit;
            }
        }
        return new Starts(
                places, Rows.of(numbers, graph.sets, first, order), Rows.of(numbers, graph.sets, last, order), always);
    }

    /** For each start, that of the words of its sets which is in the sets of most starts; 0 if they have none. */
    private static int[] most(WordSets sets, int numbers, Ints[] ofStart) {
        int[] count = new int[numbers];
        long pairs = 0;
        for (Ints some : ofStart) {
            for (int i = 0; i < some.size; i++) {
                for (int n = sets.next(some.items[i], -1); n >= 0; n = sets.next(some.items[i], n)) {
                    count[n]++;
                    pairs++;
                }
            }
        }
        Graph.atMost(Graph.MOST_EDGES, pairs, "pairs of a pattern and a word that it begins or ends with");
        int[] most = new int[ofStart.length];
        for (int start = 0; start < most.length; start++) {
            Ints some = ofStart[start];
            for (int i = 0; i < some.size; i++) {
                for (int n = sets.next(some.items[i], -1); n >= 0; n = sets.next(some.items[i], n)) {
                    most[start] = count[n] > count[most[start]] ? n : most[start];
                }
            }
        }
        return most;
    }

    /** The starts sorted by one number each and, where it is the same, by another. */
    private static int[] order(int[] by, int[] then) {
        long[] keys = new long[by.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) by[i] << 40 | (long) then[i] << 20 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i] & ((1 << 20) - 1);
        }
        return order;
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
