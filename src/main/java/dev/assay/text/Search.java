package dev.assay.text;

/**
 * Looks for all patterns at every word of a text, from its last word to its first: which patterns could end behind a word
 * is then known, and most of those that begin with it need not be followed. What reaches over a colon, a bracket or the
 * end of a sentence is no match, so that only the words up to there count as behind it.
 */
final class Search {

    private static final long NOTHING = -1L;

    private final Graph graph;
    private final WordSets sets;
    private final int[] places;
    private final Tokens tokens;
    private final Hits hits = new Hits();
    /** For each place of the pattern that is followed, the words at which it was reached, as bits of their distance. */
    private final long[] reached;
    /** The starts that may end with one of the words behind the present one. */
    private final long[] behind;
    /** The last word that a pattern may reach from the present one. */
    private int end;

    private long steps;

    private Search(Graph graph, Tokens tokens) {
        this.graph = graph;
        this.sets = graph.sets;
        this.places = graph.places;
        this.tokens = tokens;
        this.reached = new long[graph.widest];
        this.behind = new long[graph.starts.always.length];
    }

    /** Every pattern at every word where it begins, in its shortest form. */
    static Hits of(Graph graph, Tokens tokens) {
        return new Search(graph, tokens).run();
    }

    /** How many comparisons of a word with a place it takes: the measure that must stay in proportion to the text. */
    static long steps(Graph graph, Tokens tokens) {
        Search search = new Search(graph, tokens);
        search.run();
        return search.steps;
    }

    private Hits run() {
        Starts starts = graph.starts;
        Rows last = starts.last;
        for (int t = tokens.size - 1; t >= 0; t--) {
            if (t + 1 == tokens.size || tokens.parted[t + 1] >= Tokens.CODE) {
                end = t;
                System.arraycopy(starts.always, 0, behind, 0, behind.length);
            }
            int number = tokens.number[t];
            if (number != 0) {
                begin(starts, number, t);
                for (int i = last.from[number]; i < last.from[number + 1]; i++) {
                    behind[last.index[i]] |= last.bits[i];
                }
            }
        }
        hits.reverse();
        return hits;
    }

    /** Follows the patterns that begin with a word and may end with one behind it. */
    private void begin(Starts starts, int number, int t) {
        Rows first = starts.first;
        int to = first.from[number + 1];
        for (int i = first.from[number]; i < to; i++) {
            int word = first.index[i];
            steps++;
            for (long left = first.bits[i] & behind[word]; left != 0; left &= left - 1) {
                int start = starts.places[(word << 6) + Long.numberOfTrailingZeros(left)];
                int reach = places[start * Graph.WIDTH + Graph.REACH];
                if (reach < 0) {
                    hits.add(graph.phrase[start], t, t);
                } else if (goesOn(places[start * Graph.WIDTH + Graph.ONWARD], t + 1, Math.min(t + 1 + reach, end))) {
                    follow(start, t);
                }
            }
        }
    }

    private boolean goesOn(int onward, int from, int to) {
        for (int t = from; t <= to; t++) {
            steps++;
            if (sets.has(onward, tokens.number[t])) {
                return true;
            }
        }
        return false;
    }

    private void follow(int start, int token) {
        long shorter = NOTHING;
        reached[0] = 1;
        int furthest = start;
        for (int place = start; place <= furthest; place++) {
            long at = reached[place - start] & shorter;
            reached[place - start] = 0;
            if (at != 0) {
                if (places[place * Graph.WIDTH + Graph.REACH] < 0) {
                    shorter = Long.lowestOneBit(at) - 1;
                } else {
                    furthest = Math.max(furthest, spread(place, at, start, token));
                }
            }
        }
        if (shorter != NOTHING) {
            hits.add(graph.phrase[start], token, token + Long.bitCount(shorter));
        }
    }

    /** Notes every place that can be reached from one; returns the furthest. */
    private int spread(int place, long at, int start, int token) {
        int furthest = place;
        int onward = places[place * Graph.WIDTH + Graph.ONWARD];
        int reach = places[place * Graph.WIDTH + Graph.REACH];
        int most = Math.min(end, token + 63);
        for (long left = at; left != 0; left &= left - 1) {
            int next = token + Long.numberOfTrailingZeros(left) + 1;
            int last = Math.min(next + reach, most);
            for (int t = next; t <= last; t++) {
                steps++;
                if (sets.has(onward, tokens.number[t])) {
                    furthest = Math.max(furthest, step(place, start, token, t, t - next));
                }
            }
        }
        return furthest;
    }

    /** Follows the edges that take a word so many words behind. */
    private int step(int place, int start, int token, int t, int between) {
        int furthest = place;
        int number = tokens.number[t];
        int from = places[place * Graph.WIDTH + Graph.EDGES];
        int to = places[(place + 1) * Graph.WIDTH + Graph.EDGES];
        for (int e = from; e < to; e++) {
            steps++;
            int gap = graph.edges[e] & 15;
            int next = graph.edges[e] >> 4;
            boolean near = gap == 0 ? between == 0 && tokens.parted[t] == Tokens.NEXT : between <= gap;
            if (near && (to == from + 1 || sets.has(places[next * Graph.WIDTH + Graph.TAKES], number))) {
                reached[next - start] |= 1L << (t - token);
                furthest = Math.max(furthest, next);
            }
        }
        return furthest;
    }
}
