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
    /** The most edges between places, and the most pairs of a pattern and a word that it begins or ends with. */
    static final int MOST_EDGES = 3_000_000;

    /** Of a place, the words that it takes. */
    static final int TAKES = 0;
    /** The words that an edge of it leads to. */
    static final int ONWARD = 1;
    /** Where its edges begin; they end where those of the next place begin. */
    static final int EDGES = 2;
    /** The widest of its gaps, or -1 if a pattern may end there. */
    static final int REACH = 3;

    static final int WIDTH = 4;

    private final Words words;
    final WordSets sets;
    /** The places where patterns begin. */
    final Starts starts;
    /** What there is to know of places, {@link #WIDTH} numbers for each, so that they stand together in memory. */
    final int[] places;
    /** The places that may come next and, in the lowest four bits, how many words may stand between. */
    final int[] edges;
    /** For each place, the phrase that its pattern belongs to. */
    final int[] phrase;
    /** The most places that a pattern has; those of a pattern follow on each other. */
    final int widest;

    private Graph(GraphBuilder builder) {
        this.words = builder.words;
        this.phrase = builder.phrases.toArray();
        this.widest = builder.widest;
        this.places = new int[(phrase.length + 1) * WIDTH];
        this.edges = new int[builder.to.size];
        sort(builder);
        for (int place = 0; place < phrase.length; place++) {
            places[place * WIDTH + TAKES] = builder.takes.items[place];
        }
        for (int place = 0; place < phrase.length; place++) {
            goOn(place * WIDTH, builder.sets);
        }
        for (int i = 0; i < builder.ends.size; i++) {
            places[builder.ends.items[i] * WIDTH + REACH] = -1;
        }
        this.sets = builder.sets.build();
        this.starts = Starts.of(this, builder.starts.toArray());
    }

    /** Puts the edges of a place together, in the order drawn. */
    private void sort(GraphBuilder builder) {
        int[] next = new int[phrase.length + 1];
        for (int e = 0; e < edges.length; e++) {
            next[builder.from.items[e] + 1]++;
        }
        for (int place = 0; place < phrase.length; place++) {
            next[place + 1] += next[place];
            places[(place + 1) * WIDTH + EDGES] = next[place + 1];
        }
        for (int e = 0; e < edges.length; e++) {
            edges[next[builder.from.items[e]]++] = builder.to.items[e];
        }
    }

    /** Notes which words a place leads to, and how far. */
    private void goOn(int at, WordSets.Builder building) {
        int begin = places[at + EDGES];
        int end = places[at + WIDTH + EDGES];
        for (int e = begin; e < end; e++) {
            places[at + REACH] = Math.max(places[at + REACH], edges[e] & 15);
            if (end > begin + 1) {
                building.add(places[(edges[e] >> 4) * WIDTH + TAKES]);
            }
        }
        if (end > begin) {
            boolean one = end == begin + 1;
            places[at + ONWARD] = one ? places[(edges[begin] >> 4) * WIDTH + TAKES] : building.close();
        }
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
        return phrase.length + " places, " + edges.length + " edges";
    }
}
