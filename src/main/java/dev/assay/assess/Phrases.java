package dev.assay.assess;

import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import java.util.List;

/** Puts capabilities into words within a sentence. */
final class Phrases {

    private Phrases() {}

    /** The phrases of facts, each once. */
    static List<String> of(List<Fact> facts, Vocabulary vocabulary) {
        return facts.stream()
                .map(f -> vocabulary.at(vocabulary.indexOf(f.capability())).phrase())
                .distinct()
                .toList();
    }

    /** A list in words: commas, and "and" before the last. */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
