package dev.assay.impact;

import dev.assay.doc.Quote;
import java.util.SortedSet;

/**
 * One result that two packs give differently for a listing.
 *
 * @param step what changes, from what, to what
 * @param causes the rules that differ between the packs and brought it about; empty if none can be named
 */
public record Change(Step step, SortedSet<String> causes) {

    /**
     * A result going from one value to another.
     *
     * @param key what it is about
     * @param from the old value, or {@code none}
     * @param to the new value, or {@code none}
     */
    public record Step(Key key, String from, String to) {

        /** The step in words, safe to show. */
        public String text() {
            return Quote.escape(key.name() + " " + from + " → " + to);
        }

        /** Whether it takes away something that the old assessment said. */
        boolean takesAway() {
            return key.subject().takesAway(from, to);
        }
    }
}
