package dev.assay.text;

import java.util.List;

/** Phrases that speak of capabilities, made ready to look for all of them at once. Immutable; safe for many threads. */
public final class Lexicon {

    /** A lexicon that finds nothing. */
    public static final Lexicon EMPTY = of(List.of());

    private final List<Phrase> phrases;

    private Lexicon(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * A lexicon of some phrases.
     *
     * @throws IllegalArgumentException if a pattern is malformed; {@code PhraseSyntax} says so beforehand
     */
    public static Lexicon of(List<Phrase> phrases) {
        return new Lexicon(phrases);
    }

    /** The phrases, in the order given. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /**
     * What running text says, in the order of the text. Quotes, examples, code blocks and questions are passed over.
     *
     * @param text plain text or Markdown
     */
    public List<Mention> scan(String text) {
        return List.of();
    }

    /**
     * What a name says: the id of a skill, the name of a tool. {@code read_file}, {@code read-file} and
     * {@code readFile} are the words {@code read file}.
     */
    public List<Mention> scanName(String name) {
        return List.of();
    }
}
