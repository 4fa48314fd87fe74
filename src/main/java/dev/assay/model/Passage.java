package dev.assay.model;

import org.jspecify.annotations.Nullable;

/**
 * A text of a listing's document on which evidence rests.
 *
 * @param at its place, a JSON Pointer, or empty for the running text of a document
 * @param text the whole text, untrusted
 * @param start where it begins in the document, in UTF-16 units, if spans in its evidence count from there
 * @param source the file, where a listing was put together from several, or null
 */
public record Passage(
        String at, String text, int start, @Nullable String source) {

    /** A passage of a listing that comes from one source. */
    public Passage(String at, String text, int start) {
        this(at, text, start, null);
    }

    /** The same passage with its source named. */
    public Passage from(String file) {
        return new Passage(at, text, start, source == null ? file : source);
    }
}
