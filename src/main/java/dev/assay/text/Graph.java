package dev.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** For each number of a word, the places at which patterns begin with it. */
    final int[][] starts;
    /** For each place, which numbers of words it takes, as bits. */
    final long[][] takes;
    /** For each place, the places that may come next and, in the lowest four bits, how many words may stand between. */
    final int[][] edges;
    /** For each place, 256 bits: those of the hashes of all numbers that any of its edges takes. Small enough to stay near. */
    private final long[] filters;
    /** For each place, the widest of its gaps. */
    final int[] reach;
    /** For each place, whether a pattern may end there. */
    final boolean[] ends;
    /** For each place, the phrase that its pattern belongs to. */
    final int[] phrase;

    private Graph(Words words, int[][] starts, Builder builder) {
        this.words = words;
        this.starts = starts;
        this.takes = builder.takes.toArray(long[][]::new);
        this.edges = builder.edges.stream()
                .map(e -> e.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.filters = new long[takes.length * 4];
        this.reach = new int[takes.length];
        for (int place = 0; place < edges.length; place++) {
            for (int edge : edges[place]) {
                reach[place] = Math.max(reach[place], edge & 15);
                int at = place;
                BitSet.valueOf(takes[edge >> 4]).stream()
                        .forEach(n -> filters[at * 4 + (hash(n) >> 6)] |= 1L << hash(n));
            }
        }
        this.ends = new boolean[takes.length];
        builder.ends.forEach(e -> ends[e] = true);
        this.phrase = builder.phrases.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The words that the graph knows. */
    Words words() {
        return words;
    }

    static Graph of(List<Phrase> phrases) {
        List<PatternSyntax.Sequence> patterns = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            for (String pattern : phrases.get(i).patterns()) {
                patterns.add(PatternSyntax.parse(pattern));
                owners.add(i);
            }
        }
        Set<String> whole = new LinkedHashSet<>();
        Set<String> prefixes = new LinkedHashSet<>();
        patterns.forEach(p -> collect(p, whole, prefixes));
        atMost(MOST_WORDS, whole.size() + prefixes.size(), "different words");
        Words words = Words.of(whole, prefixes);
        Builder builder = new Builder(words);
        List<List<Integer>> starts = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            starts.add(new ArrayList<>());
        }
        int pairs = 0;
        for (int i = 0; i < patterns.size(); i++) {
            for (int start : builder.add(patterns.get(i), owners.get(i))) {
                BitSet taken = BitSet.valueOf(builder.takes.get(start));
                pairs += taken.cardinality();
                atMost(MOST_EDGES, pairs, "words that patterns begin with");
                taken.stream().forEach(n -> starts.get(n).add(start));
            }
        }
        int[][] byNumber = starts.stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Graph(words, byNumber, builder);
    }

    private static int hash(int number) {
        return (number * 0x9E3779B1) >>> 24;
    }

    /** Whether an edge of a place may take a number; if not, none does. */
    boolean mayTake(int place, int number) {
        int hash = hash(number);
        return (filters[place * 4 + (hash >> 6)] >>> hash & 1) != 0;
    }

    static boolean has(long[] bits, int n) {
        return (bits[n >> 6] >>> n & 1) != 0;
    }

    private static void atMost(int most, int count, String what) {
        if (count > most) {
            throw new IllegalArgumentException("the lexicon has more than " + most + " " + what);
        }
    }

    private static void collect(PatternSyntax.Part part, Set<String> whole, Set<String> prefixes) {
        if (part instanceof PatternSyntax.Word word) {
            (word.prefix() ? prefixes : whole).add(word.text());
        } else if (part instanceof PatternSyntax.Sequence sequence) {
            sequence.parts().forEach(p -> collect(p, whole, prefixes));
        } else if (part instanceof PatternSyntax.Choice choice) {
            choice.options().forEach(p -> collect(p, whole, prefixes));
        }
    }

    /** An end of what has been built so far, and how many words may follow before the next place. */
    private record Open(int place, int gap) {}

    /** A built part: where it begins, where it ends, and whether it may be left out. */
    private record Built(List<Integer> first, List<Open> last, boolean optional) {}

    private static final class Builder {

        private final Words words;
        private final List<long[]> takes = new ArrayList<>();
        private final List<List<Integer>> edges = new ArrayList<>();
        private final List<Integer> phrases = new ArrayList<>();
        private final Set<Integer> ends = new LinkedHashSet<>();
        private final Map<Set<PatternSyntax.Word>, long[]> known = new HashMap<>();
        private final Map<PatternSyntax.Word, BitSet> single = new HashMap<>();
        private int owner;
        private int drawn;

        Builder(Words words) {
            this.words = words;
        }

        List<Integer> add(PatternSyntax.Sequence pattern, int phrase) {
            owner = phrase;
            Built built = sequence(pattern);
            built.last().forEach(open -> ends.add(open.place()));
            return built.first();
        }

        private Built build(PatternSyntax.Part part) {
            if (part instanceof PatternSyntax.Word word) {
                int place = place(Set.of(word));
                return new Built(List.of(place), List.of(new Open(place, 0)), false);
            }
            return part instanceof PatternSyntax.Choice choice
                    ? choice(choice)
                    : sequence((PatternSyntax.Sequence) part);
        }

        private Built choice(PatternSyntax.Choice choice) {
            Set<PatternSyntax.Word> single = new LinkedHashSet<>();
            Map<Object, List<PatternSyntax.Sequence>> byFirst = new LinkedHashMap<>();
            for (PatternSyntax.Sequence option : choice.options()) {
                List<PatternSyntax.Word> words = PatternSyntax.singleWords(option);
                single.addAll(words);
                if (words.isEmpty()) {
                    Object key = PatternSyntax.canJoin(option) ? option.parts().get(0) : option;
                    byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(option);
                }
            }
            List<Integer> first = new ArrayList<>();
            List<Open> last = new ArrayList<>();
            byFirst.values().forEach(options -> {
                Built built = sequence(options.size() == 1 ? options.get(0) : PatternSyntax.joined(options));
                first.addAll(built.first());
                last.addAll(built.last());
            });
            if (!single.isEmpty()) {
                int place = place(single);
                first.add(place);
                last.add(new Open(place, 0));
            }
            return new Built(first, last, choice.optional());
        }

        private Built sequence(PatternSyntax.Sequence sequence) {
            List<Integer> first = new ArrayList<>();
            List<Open> last = new ArrayList<>();
            boolean begun = false;
            for (PatternSyntax.Part part : sequence.parts()) {
                if (part instanceof PatternSyntax.Gap gap) {
                    last.replaceAll(o -> new Open(o.place(), Math.min(15, o.gap() + gap.words())));
                } else {
                    Built built = build(part);
                    last.forEach(open -> built.first().forEach(next -> edge(open, next)));
                    if (!begun) {
                        first.addAll(built.first());
                    }
                    begun |= !built.optional();
                    if (!built.optional()) {
                        last.clear();
                    }
                    last.addAll(built.last());
                }
            }
            return new Built(first, last, !begun);
        }

        private int place(Set<PatternSyntax.Word> taken) {
            atMost(MOST_PLACES, takes.size() + 1, "words and choices in its patterns");
            takes.add(known.computeIfAbsent(taken, this::bits));
            edges.add(new ArrayList<>());
            phrases.add(owner);
            return takes.size() - 1;
        }

        private long[] bits(Set<PatternSyntax.Word> taken) {
            BitSet bits = new BitSet();
            taken.forEach(word -> bits.or(single.computeIfAbsent(word, words::matching)));
            return Arrays.copyOf(bits.toLongArray(), (words.size() + 63) / 64);
        }

        private void edge(Open from, int to) {
            atMost(MOST_EDGES, ++drawn, "transitions between its words");
            edges.get(from.place()).add(to << 4 | from.gap());
        }
    }

    /** How many places and edges there are. */
    @Override
    public String toString() {
        return takes.length + " places, "
                + Arrays.stream(edges).mapToInt(e -> e.length).sum() + " edges";
    }
}
