package dev.assay.text;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Phrases that speak of capabilities, made ready to look for all of them at once. Immutable; safe for many threads. */
public final class Lexicon {

    /** A lexicon that finds nothing. */
    public static final Lexicon EMPTY = later(() -> of(List.of()));

    /** What looking for phrases takes. */
    private record Ready(List<Phrase> phrases, Graph graph, Reading reading) {

        static Ready of(List<Phrase> phrases) {
            // one by one, since a pattern that denies something itself is read otherwise than its neighbours
            List<Phrase> single = phrases.stream()
                    .flatMap(p -> p.patterns().stream()
                            .map(w -> new Phrase(p.id(), p.capability(), p.status(), p.cue(), p.where(), List.of(w))))
                    .toList();
            return new Ready(List.copyOf(phrases), Graph.of(single), new Reading(single));
        }
    }

    private final Supplier<Lexicon> source;
    private volatile @Nullable Ready ready;

    private Lexicon(Ready ready) {
        this.source = () -> this;
        this.ready = ready;
    }

    private Lexicon(Supplier<Lexicon> source) {
        this.source = source;
    }

    /**
     * A lexicon of some phrases.
     *
     * @throws IllegalArgumentException if a pattern is malformed ({@link Patterns#problem} says so beforehand) or
     *     there are too many
     */
    public static Lexicon of(List<Phrase> phrases) {
        return new Lexicon(Ready.of(phrases));
    }

    /**
     * A lexicon that is made when something is first looked for: most runs read no running text.
     *
     * @param source gives it; what it throws comes out of every use
     */
    public static Lexicon later(Supplier<Lexicon> source) {
        return new Lexicon(source);
    }

    private Ready ready() {
        Ready made = ready;
        if (made == null) {
            synchronized (source) {
                made = ready;
                if (made == null) {
                    made = source.get().ready();
                    ready = made;
                }
            }
        }
        return made;
    }

    /** The phrases, in the order given. */
    public List<Phrase> phrases() {
        return ready().phrases();
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
        Ready made = ready();
        Tokens tokens = Tokenizer.of(made.graph().words(), text, name);
        return made.reading().read(tokens, Search.of(made.graph(), tokens), name);
    }

    /** How many comparisons a text takes. */
    long steps(String text) {
        Graph graph = ready().graph();
        return Search.steps(graph, Tokenizer.of(graph.words(), text, false));
    }
}
