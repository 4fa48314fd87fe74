package dev.assay.docs;

import java.util.List;

/**
 * A part of a condition in plain words.
 *
 * @param text the words; they end with a colon if parts follow
 * @param parts what stands below it, indented
 */
record Sentence(String text, List<Sentence> parts) {

    /** Copies the parts. */
    Sentence {
        parts = List.copyOf(parts);
    }

    static Sentence of(String text) {
        return new Sentence(text, List.of());
    }

    /** The same, with words before it. */
    Sentence after(String words) {
        return new Sentence(words + text, parts);
    }
}
