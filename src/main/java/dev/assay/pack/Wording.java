package dev.assay.pack;

import dev.assay.doc.Place;
import dev.assay.text.Phrase;
import java.util.List;

/**
 * An entry of a pack's lexicon with the examples that prove it.
 *
 * @param phrase the entry
 * @param place where it stands
 * @param hits texts in which it must be found
 * @param misses texts in which it must not
 */
public record Wording(Phrase phrase, Place place, List<Example> hits, List<Example> misses) {

    /**
     * A text to try an entry on.
     *
     * @param text the text, or the name for an entry that is looked for in names alone
     * @param place where it stands
     */
    public record Example(String text, Place place) {}

    /** Copies the lists. */
    public Wording {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }
}
