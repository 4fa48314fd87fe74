package dev.assay.text;

import dev.assay.model.Status;

/**
 * A phrase of a text that speaks of a capability.
 *
 * @param capability the capability's id
 * @param status present, or absent where the text denies it in the same breath
 * @param hedged whether the text says so only with a reservation ("may", "optional", "coming soon"); then it is no fact
 * @param start where the phrase begins, in UTF-16 units of the text as given
 * @param end where it ends, exclusive
 * @param phrase the id of the lexicon entry that found it
 */
public record Mention(String capability, Status status, boolean hedged, int start, int end, String phrase) {

    /** The words of the text that were found. */
    public String quote(String text) {
        return text.substring(start, end);
    }
}
