package dev.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    /** The starts, for each number of a word, at which patterns begin with it. */
    final Starts starts;
    /** For each place, the kind of what it takes. */
    private final int[] need;
    /** For each number, the kinds that take it, as bits. */
    private final long[][] taking;
    /** For each place, the places that may come next and, in the lowest four bits, how many words may stand between. */
    final int[][] edges;
    /** For each place, its kind: places that go on alike are of one. */
    private final int[] kind;
    /** For each number, the kinds of places that go on with it, as bits: words that stand together stay near in memory. */
    private final long[][] onward;
    /** For each place, the widest of its gaps. */
    final int[] reach;
    /** For each place, whether a pattern may end there. */
    final boolean[] ends;
    /** For each place, the phrase that its pattern belongs to. */
    final int[] phrase;

    private Graph(Words words, List<Integer> starts, Builder builder) {
        this.words = words;
        long[][] takes = builder.takes.toArray(long[][]::new);
        this.need = new int[takes.length];
        IdentityHashMap<long[], Integer> needs = new IdentityHashMap<>();
        for (int place = 0; place < takes.length; place++) {
            int next = needs.size();
            need[place] = needs.computeIfAbsent(takes[place], t -> next);
        }
        long[][] needed = new long[needs.size()][];
        needs.forEach((bits, n) -> needed[n] = bits);
        this.taking = turned(List.of(needed), words.size());
        this.edges = new int[takes.length][];
        this.kind = new int[takes.length];
        this.reach = new int[takes.length];
        // many places go on alike: all ends of a choice
        Map<List<Integer>, Integer> alike = new LinkedHashMap<>();
        List<long[]> taken = new ArrayList<>();
        for (int place = 0; place < takes.length; place++) {
            List<Integer> out = builder.edges.get(place);
            Integer twin = alike.putIfAbsent(out, place);
            if (twin == null) {
                kind[place] = taken.size();
                edges[place] = out.stream().mapToInt(Integer::intValue).toArray();
                long[] any = new long[(words.size() + 63) / 64];
                for (int edge : edges[place]) {
                    reach[place] = Math.max(reach[place], edge & 15);
                    long[] one = takes[edge >> 4];
                    for (int i = 0; i < one.length; i++) {
                        any[i] |= one[i];
                    }
                }
                taken.add(any);
            } else {
                kind[place] = kind[twin];
                edges[place] = edges[twin];
                reach[place] = reach[twin];
            }
        }
        this.onward = turned(taken, words.size());
        this.ends = new boolean[takes.length];
        builder.ends.forEach(e -> ends[e] = true);
        this.phrase = builder.phrases.stream().mapToInt(Integer::intValue).toArray();
        this.starts = Starts.of(
                this,
                starts,
                turned(starts.stream().map(s -> takes[s]).toList(), words.size()),
                turned(starts.stream().map(s -> taken.get(kind[s])).toList(), words.size()));
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
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            starts.addAll(builder.add(patterns.get(i), owners.get(i)));
        }
        return new Graph(words, starts, builder);
    }

    /** Whether an edge of a place takes a number. */
    boolean goesOn(int place, int number) {
        return has(onward[number], kind[place]);
    }

    /** Whether a place takes a number. */
    boolean takes(int place, int number) {
        return has(taking[number], need[place]);
    }

    /** Rows of bits by number instead of numbers as bits by row. */
    static long[][] turned(List<long[]> rows, int numbers) {
        long[][] turned = new long[numbers][(rows.size() + 63) / 64];
        for (int row = 0; row < rows.size(); row++) {
            long[] bits = rows.get(row);
            for (int i = 0; i < bits.length; i++) {
                for (long left = bits[i]; left != 0; left &= left - 1) {
                    turned[(i << 6) + Long.numberOfTrailingZeros(left)][row >> 6] |= 1L << row;
                }
            }
        }
        return turned;
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
        return need.length + " places, "
                + Arrays.stream(edges).mapToInt(e -> e.length).sum() + " edges";
    }
}
