package dev.assay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * All patterns of a lexicon as one graph. A place of the graph is a word of a pattern, or a choice of single words; from
 * it edges lead to the places that may come next, each with the number of words that may stand between. Edges lead
 * forward only, so that a pattern is done with after as many steps as it has places and words.
 */
final class Graph {

    /** The most different words of a lexicon. */
    static final int MOST_WORDS = 20_000;
    /** The most places of a lexicon. */
    static final int MOST_PLACES = 100_000;
    /** The most edges between places, and the most pairs of a word and a pattern that begins with it. */
    static final int MOST_EDGES = 3_000_000;

    private final Words words;
    final WordSets sets;
    /** The places where patterns begin. */
    final Starts starts;
    /** For each place, the words that it takes. */
    final int[] takes;
    /** For each place, the words that an edge of it leads to. */
    final int[] onward;
    /** For each place, the widest of its gaps. */
    final int[] reach;
    /** For each place, where its edges begin; behind the last, where they end. */
    final int[] from;
    /** The places that may come next and, in the lowest four bits, how many words may stand between. */
    final int[] edges;
    /** For each place, whether a pattern may end there. */
    final boolean[] ends;
    /** For each place, the phrase that its pattern belongs to. */
    final int[] phrase;
    /** The most places that a pattern has; those of a pattern follow on each other. */
    final int widest;

    private Graph(GraphBuilder builder) {
        this.words = builder.words;
        this.takes = builder.takes.toArray();
        this.phrase = builder.phrases.toArray();
        this.widest = builder.widest;
        this.ends = new boolean[takes.length];
        for (int i = 0; i < builder.ends.size; i++) {
            ends[builder.ends.items[i]] = true;
        }
        this.from = new int[takes.length + 1];
        this.edges = new int[builder.to.size];
        sort(builder);
        this.reach = new int[takes.length];
        this.onward = new int[takes.length];
        for (int place = 0; place < takes.length; place++) {
            onward[place] = onward(place, builder.sets);
        }
        this.sets = builder.sets.build();
        this.starts = Starts.of(this, builder.starts.toArray());
    }

    /** Puts the edges of a place together, in the order drawn. */
    private void sort(GraphBuilder builder) {
        for (int e = 0; e < edges.length; e++) {
            from[builder.from.items[e] + 1]++;
        }
        for (int place = 0; place < takes.length; place++) {
            from[place + 1] += from[place];
        }
        int[] next = from.clone();
        for (int e = 0; e < edges.length; e++) {
            edges[next[builder.from.items[e]]++] = builder.to.items[e];
        }
    }

    /** The words that a place leads to. */
    private int onward(int place, WordSets.Builder building) {
        int begin = from[place];
        int end = from[place + 1];
        for (int e = begin; e < end; e++) {
            reach[place] = Math.max(reach[place], edges[e] & 15);
        }
        if (end - begin < 2) {
            return end == begin ? WordSets.NONE : takes[edges[begin] >> 4];
        }
        for (int e = begin; e < end; e++) {
            building.add(takes[edges[e] >> 4]);
        }
        return building.close();
    }

    /** The words that the graph knows. */
    Words words() {
        return words;
    }

    /** @throws IllegalArgumentException if a pattern is malformed or there are too many */
    static Graph of(List<Phrase> phrases) {
        Patterns reader = new Patterns();
        List<PatternSyntax.Sequence> patterns = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            for (String pattern : phrases.get(i).patterns()) {
                patterns.add(reader.parse(pattern));
                owners.add(i);
            }
        }
        atMost(MOST_WORDS, reader.words.size(), "different words");
        GraphBuilder builder = new GraphBuilder(Words.of(reader.words));
        for (int i = 0; i < patterns.size(); i++) {
            builder.add(patterns.get(i), owners.get(i));
        }
        return new Graph(builder);
    }

    static void atMost(int most, long count, String what) {
        if (count > most) {
            throw new IllegalArgumentException("the lexicon has more than " + most + " " + what);
        }
    }

    /** How many places and edges there are. */
    @Override
    public String toString() {
        return takes.length + " places, " + edges.length + " edges";
    }
}
