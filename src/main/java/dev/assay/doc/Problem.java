package dev.assay.doc;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an input or a rule pack.
 *
 * @param place where
 * @param message what is wrong and what was expected, in a sentence without a final period
 * @param maybe the likely mend, or null if there is no good guess
 * @param topic what it is about
 */
public record Problem(Place place, String message, @Nullable String maybe, Topic topic) {

    /** A problem with the form of something, as most are. */
    public Problem(Place place, String message, @Nullable String maybe) {
        this(place, message, maybe, Topic.FORM);
    }

    /** A problem without a guess at its mend. */
    public static Problem of(Place place, String message) {
        return new Problem(place, message, null);
    }

    /** The same problem under another topic. */
    public Problem about(Topic other) {
        return new Problem(place, message, maybe, other);
    }

    /** The place and the message on one line; the guess, if any, on a second that begins with "Maybe". */
    @Override
    public String toString() {
        String text = place + ": " + message;
        return maybe == null ? text : text + System.lineSeparator() + "  Maybe " + maybe;
    }
}
