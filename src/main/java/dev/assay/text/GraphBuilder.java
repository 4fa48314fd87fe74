package dev.assay.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws patterns as places with edges between them. What a choice takes is worked out once, however often it stands. */
final class GraphBuilder {

    final Words words;
    final WordSets.Builder sets;
    /** For each place, the words that it takes. */
    final Ints takes = new Ints();
    /** For each place, the phrase that its pattern belongs to. */
    final Ints phrases = new Ints();
    /** The places where patterns begin, ascending, and those where they may end. */
    final Ints starts = new Ints();

    final Ints ends = new Ints();
    /** Edges in the order drawn: where from; where to and, in the lowest four bits, how many words may stand between. */
    final Ints from = new Ints();

    final Ints to = new Ints();
    /** The most places that a pattern has. */
    int widest;

    /** The sets of one word. */
    private final int[] single;

    private final IdentityHashMap<PatternSyntax.Choice, Options> split = new IdentityHashMap<>();
    private int owner;

    GraphBuilder(Words words) {
        this.words = words;
        this.sets = new WordSets.Builder(words.size());
        this.single = new int[words.size()];
    }

    /** A built part: where it begins; its ends and, in the lowest four bits, how many words may follow; if it may be left out. */
    private record Built(Ints first, Ints last, boolean optional) {}

    /** What a choice comes to: options of several words, and the single words that are options. */
    private record Options(List<PatternSyntax.Sequence> longer, int single) {}

    void add(PatternSyntax.Sequence pattern, int phrase) {
        owner = phrase;
        int before = takes.size;
        Built built = sequence(pattern);
        starts.addAll(built.first());
        for (int i = 0; i < built.last().size; i++) {
            ends.add(built.last().items[i] >> 4);
        }
        widest = Math.max(widest, takes.size - before);
    }

    private Built build(PatternSyntax.Part part) {
        if (part instanceof PatternSyntax.Word word) {
            Ints first = new Ints();
            Ints last = new Ints();
            place(set(word), first, last);
            return new Built(first, last, false);
        }
        return part instanceof PatternSyntax.Choice choice ? choice(choice) : sequence((PatternSyntax.Sequence) part);
    }

    private Built choice(PatternSyntax.Choice choice) {
        Options options = split.get(choice);
        if (options == null) {
            options = options(choice);
            split.put(choice, options);
        }
        Ints first = new Ints();
        Ints last = new Ints();
        for (PatternSyntax.Sequence option : options.longer()) {
            Built built = sequence(option);
            first.addAll(built.first());
            last.addAll(built.last());
        }
        if (options.single() != WordSets.NONE) {
            place(options.single(), first, last);
        }
        return new Built(first, last, choice.optional());
    }

    private Options options(PatternSyntax.Choice choice) {
        Map<Object, List<PatternSyntax.Sequence>> byFirst = new LinkedHashMap<>();
        for (PatternSyntax.Sequence option : choice.options()) {
            if (PatternSyntax.isSingle(option)) {
                open(option.parts().get(0));
            } else {
                Object key = PatternSyntax.canJoin(option) ? key(option.parts().get(0)) : new Object();
                byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(option);
            }
        }
        int single = sets.close();
        List<PatternSyntax.Sequence> longer = new ArrayList<>();
        for (List<PatternSyntax.Sequence> alike : byFirst.values()) {
            longer.add(alike.size() == 1 ? alike.get(0) : PatternSyntax.joined(alike));
        }
        return new Options(longer, single);
    }

    private static Object key(PatternSyntax.Part part) {
        return part instanceof PatternSyntax.Word word && !word.prefix() ? word.text() : part;
    }

    /** Adds the words of a part, which is always a single one, to the set that is open. */
    private void open(PatternSyntax.Part part) {
        if (part instanceof PatternSyntax.Word word) {
            int first = words.first(word);
            sets.add(first, words.end(word, first));
        } else if (part instanceof PatternSyntax.Choice choice) {
            for (PatternSyntax.Sequence option : choice.options()) {
                open(option.parts().get(0));
            }
        }
    }

    private Built sequence(PatternSyntax.Sequence sequence) {
        Ints first = new Ints();
        Ints last = new Ints();
        boolean begun = false;
        for (PatternSyntax.Part part : sequence.parts()) {
            if (part instanceof PatternSyntax.Gap gap) {
                for (int i = 0; i < last.size; i++) {
                    int open = last.items[i];
                    last.items[i] = (open & ~15) | Math.min(15, (open & 15) + gap.words());
                }
            } else {
                Built built = build(part);
                connect(last, built.first());
                if (!begun) {
                    first.addAll(built.first());
                }
                if (!built.optional()) {
                    begun = true;
                    last = new Ints();
                }
                last.addAll(built.last());
            }
        }
        return new Built(first, last, !begun);
    }

    private void connect(Ints last, Ints first) {
        Graph.atMost(Graph.MOST_EDGES, from.size + (long) last.size * first.size, "transitions between its words");
        for (int i = 0; i < last.size; i++) {
            for (int j = 0; j < first.size; j++) {
                from.add(last.items[i] >> 4);
                to.add(first.items[j] << 4 | (last.items[i] & 15));
            }
        }
    }

    private int set(PatternSyntax.Word word) {
        int first = words.first(word);
        int end = words.end(word, first);
        if (end == first + 1 && single[first] != WordSets.NONE) {
            return single[first];
        }
        sets.add(first, end);
        int set = sets.close();
        single[first] = end == first + 1 ? set : single[first];
        return set;
    }

    private void place(int set, Ints first, Ints last) {
        Graph.atMost(Graph.MOST_PLACES, takes.size + 1, "words and choices in its patterns");
        first.add(takes.size);
        last.add(takes.size << 4);
        takes.add(set);
        phrases.add(owner);
    }
}
