package dev.assay.doc;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an input or a rule pack.
 *
 * @param place where
 * @param message what is wrong and what was expected, in a sentence without a final period
 * @param maybe the likely mend, or null if there is no good guess
 */
public record Problem(Place place, String message, @Nullable String maybe) {

    /** A problem without a guess at its mend. */
    public static Problem of(Place place, String message) {
        return new Problem(place, message, null);
    }

    /** The place and the message on one line; the guess, if any, on a second that begins with "Maybe". */
    @Override
    public String toString() {
        String text = place + ": " + message;
        return maybe == null ? text : text + System.lineSeparator() + "  Maybe " + maybe;
    }
}
