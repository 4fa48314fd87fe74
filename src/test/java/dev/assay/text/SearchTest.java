package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is found by the graph with what the plainest reading of the language of phrases finds. */
class SearchTest {

    private static final List<String> WORDS = List.of("a", "b", "c", "abc", "abcd", "abd", "7");
    private static final List<String> PARTS = List.of("a", "b", "c", "abc", "abc*", "abd", "#", "a+");
    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", ", ", ". ", ": ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_what_the_plainest_reading_finds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            List<Phrase> phrases = phrases(random);
            Graph graph = Graph.of(phrases);
            for (int k = 0; k < 12; k++) {
                String text = text(random);
                Tokens tokens = Tokenizer.of(graph.words(), text, false);
                assertThat(found(Search.of(graph, tokens)))
                        .as("%s in %s", phrases.stream().map(Phrase::patterns).toList(), text)
                        .isEqualTo(plainly(phrases, text, tokens));
            }
        }
    }

    private static List<Phrase> phrases(Random random) {
        List<Phrase> phrases = new ArrayList<>();
        while (phrases.size() < 12) {
            String pattern = pattern(random, 2);
            if (new Patterns().problem(pattern) == null) {
                phrases.add(Phrase.of("P" + phrases.size(), "tool.any", pattern));
            }
        }
        return phrases;
    }

    private static String pattern(Random random, int deep) {
        StringBuilder pattern = new StringBuilder();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            int kind = random.nextInt(deep > 0 ? 6 : 3);
            if (kind < 3) {
                pattern.append(PARTS.get(random.nextInt(PARTS.size()))).append(kind == 0 ? " ~2 " : " ");
            } else {
                pattern.append(kind == 3 ? "[" : "(")
                        .append(IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(o -> pattern(random, deep - 1))
                                .collect(Collectors.joining("|")))
                        .append(kind == 3 ? "] " : ") ");
            }
        }
        return pattern.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(20); words >= 0; words--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    /** By phrase and first word, the last word of the shortest. */
    private static TreeMap<String, Integer> found(Hits hits) {
        TreeMap<String, Integer> found = new TreeMap<>();
        for (int h = 0; h < hits.size; h++) {
            found.merge("P" + hits.phrase[h] + " at " + hits.from[h], hits.to[h], Math::min);
            assertThat(h == 0 || hits.from[h - 1] < hits.from[h] || hits.phrase[h - 1] <= hits.phrase[h])
                    .as("in order")
                    .isTrue();
        }
        return found;
    }

    private static TreeMap<String, Integer> plainly(List<Phrase> phrases, String text, Tokens tokens) {
        TreeMap<String, Integer> found = new TreeMap<>();
        for (int p = 0; p < phrases.size(); p++) {
            PatternSyntax.Sequence pattern =
                    new Patterns().parse(phrases.get(p).patterns().get(0));
            for (int t = 0; t < tokens.size; t++) {
                int first = t;
                int phrase = p;
                match(pattern, Set.of(new At(t - 1, 0, true)), text, tokens).stream()
                        .mapToInt(At::word)
                        .min()
                        .ifPresent(last -> found.put("P" + phrase + " at " + first, last));
            }
        }
        return found;
    }

    /** Behind a word, with so many that may be passed over. */
    private record At(int word, int gap, boolean begins) {}

    private static Set<At> match(PatternSyntax.Part part, Set<At> from, String text, Tokens tokens) {
        Set<At> to = new LinkedHashSet<>();
        if (part instanceof PatternSyntax.Sequence sequence) {
            Set<At> at = from;
            for (PatternSyntax.Part next : sequence.parts()) {
                at = match(next, at, text, tokens);
            }
            return at;
        } else if (part instanceof PatternSyntax.Choice choice) {
            choice.options().forEach(option -> to.addAll(match(option, from, text, tokens)));
            to.addAll(choice.optional() ? from : Set.of());
        } else if (part instanceof PatternSyntax.Gap gap) {
            from.forEach(at -> to.add(new At(at.word(), at.gap() + gap.words(), at.begins())));
        } else if (part instanceof PatternSyntax.Word word) {
            for (At at : from) {
                for (int t = at.word() + 1; t <= at.word() + 1 + at.gap() && t < tokens.size; t++) {
                    if (!at.begins() && tokens.parted[t] > (at.gap() == 0 ? Tokens.NEXT : Tokens.COMMA)) {
                        break;
                    }
                    if (takes(word, text.substring(tokens.start[t], tokens.end[t]))) {
                        to.add(new At(t, 0, false));
                    }
                }
            }
        }
        return to;
    }

    private static boolean takes(PatternSyntax.Word word, String text) {
        if (word.text().equals(Words.NUMBER)) {
            return Character.isDigit(text.charAt(0));
        }
        return word.prefix() ? text.startsWith(word.text()) : text.equals(word.text());
    }
}
