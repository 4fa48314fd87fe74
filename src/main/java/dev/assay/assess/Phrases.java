package dev.assay.assess;

import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Puts capabilities into words within a sentence. */
final class Phrases {

    private Phrases() {}

    /** The phrases of facts, each once. */
    static List<String> of(List<Fact> facts, Vocabulary vocabulary) {
        List<String> phrases = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            String phrase = vocabulary.at(vocabulary.indexOf(fact.capability())).phrase();
            if (!phrases.contains(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    /** A list in words: commas, and "and" before the last. */
    static String and(List<String> words) {
        int last = words.size() - 1;
        if (last < 1) {
            return last < 0 ? "" : words.get(0);
        }
        StringBuilder text = new StringBuilder(words.get(0));
        for (int i = 1; i < last; i++) {
            text.append(", ").append(words.get(i));
        }
        return text.append(" and ").append(words.get(last)).toString();
    }
}
