package dev.assay.diff;

import dev.assay.doc.Quote;

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
    public boolean takesAway() {
        return key.subject().takesAway(from, to);
    }
}
