package dev.assay.text;

/** Looks for all patterns at every word of a text. */
final class Search {

    private final Graph graph;
    private final Tokens tokens;
    private final Hits hits = new Hits();
    /** For each place, the words at which it was reached from the present start, as bits of their distance. */
    private final long[] reached;

    private long steps;

    private Search(Graph graph, Tokens tokens) {
        this.graph = graph;
        this.tokens = tokens;
        this.reached = new long[graph.reach.length];
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
        long[][] behind = new long[16][];
        for (int t = 0; t < tokens.size; t++) {
            int number = tokens.number[t];
            if (number == 0 || starts.at[number].length == 0) {
                continue;
            }
            int known = 0;
            int last = Math.min(t + 1 + starts.reach[number], tokens.size - 1);
            for (int n = t + 1; n <= last && tokens.parted[n] < Tokens.CODE; n++) {
                if (tokens.number[n] != 0) {
                    behind[known++] = n == t + 1 ? starts.second(tokens.number[n]) : starts.later(tokens.number[n]);
                }
            }
            begin(starts, number, t, behind, known);
        }
        return hits;
    }

    /** Follows the patterns that begin with a word and go on with one of those behind it. */
    private void begin(Starts starts, int number, int t, long[][] behind, int known) {
        int[] at = starts.at[number];
        for (int i = 0; i < at.length; i++) {
            int word = at[i];
            long may = starts.whole[word];
            for (int k = 0; k < known; k++) {
                may |= behind[k][word];
            }
            steps += known + 1;
            for (long left = may & starts.bits[number][i]; left != 0; left &= left - 1) {
                follow(starts.places[(word << 6) + Long.numberOfTrailingZeros(left)], t);
            }
        }
    }

    private void follow(int start, int token) {
        int found = graph.ends[start] ? 0 : Integer.MAX_VALUE;
        if (found > 0) {
            reached[start] = 1;
            int furthest = start;
            for (int place = start; place <= furthest; place++) {
                long at = reached[place];
                if (at != 0) {
                    reached[place] = 0;
                    if (graph.ends[place]) {
                        found = Math.min(found, Long.numberOfTrailingZeros(at));
                    } else {
                        furthest = Math.max(furthest, spread(place, at, token));
                    }
                }
            }
        }
        if (found < Integer.MAX_VALUE) {
            hits.add(graph.phrase[start], token, token + found);
        }
    }

    /** Notes every place that can be reached from one; returns the furthest. */
    private int spread(int place, long at, int token) {
        int furthest = place;
        int reach = graph.reach[place];
        int end = Math.min(tokens.size - 1, token + 63);
        for (long left = at; left != 0; left &= left - 1) {
            int next = token + Long.numberOfTrailingZeros(left) + 1;
            int last = Math.min(next + reach, end);
            for (int t = next; t <= last && tokens.parted[t] < Tokens.CODE; t++) {
                steps++;
                int number = tokens.number[t];
                if (number != 0 && graph.goesOn(place, number)) {
                    furthest = Math.max(furthest, step(place, token, t, t - next, number));
                }
            }
        }
        return furthest;
    }

    /** Follows the edges that take a word so many words behind. */
    private int step(int place, int token, int t, int between, int number) {
        int furthest = place;
        for (int edge : graph.edges[place]) {
            steps++;
            int gap = edge & 15;
            boolean near = between < gap || (between == gap && (gap > 0 || tokens.parted[t] == Tokens.NEXT));
            if (near && graph.takes(edge >> 4, number)) {
                reached[edge >> 4] |= 1L << (t - token);
                furthest = Math.max(furthest, edge >> 4);
            }
        }
        return furthest;
    }
}
