package dev.assay.text;

import java.util.List;

/** Phrases that speak of capabilities, made ready to look for all of them at once. Immutable; safe for many threads. */
public final class Lexicon {

    /** A lexicon that finds nothing. */
    public static final Lexicon EMPTY = of(List.of());

    private final List<Phrase> phrases;
    private final Graph graph;
    private final Reading reading;

    private Lexicon(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        this.graph = Graph.of(this.phrases);
        this.reading = new Reading(this.phrases);
    }

    /**
     * A lexicon of some phrases.
     *
     * @throws IllegalArgumentException if a pattern is malformed ({@link PatternSyntax#problem} says so beforehand) or
     *     there are too many
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
        return scan(text, false);
    }

    /**
     * What a name says: the id of a skill, the name of a tool. {@code read_file}, {@code read-file} and
     * {@code readFile} are the words {@code read file}.
     */
    public List<Mention> scanName(String name) {
        return scan(name, true);
    }

    private List<Mention> scan(String text, boolean name) {
        Tokens tokens = Tokenizer.of(graph.words(), text, name);
        return reading.read(tokens, Search.of(graph, tokens), name);
    }

    /** How many comparisons a text takes. */
    long steps(String text) {
        return Search.steps(graph, Tokenizer.of(graph.words(), text, false));
    }
}
