package dev.assay.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a listing says something.
 *
 * @param quote the words, untrusted, or null where the place itself is the statement
 * @param at the place: a JSON Pointer such as {@code /description}, or a character span such as {@code 12-30}, or
 *     both, such as {@code /description#12-30}; {@code #} is the whole document
 * @param source the file, where a listing was put together from several, or null
 */
public record Evidence(
        @Nullable String quote, String at, @Nullable String source) {

    /** Evidence of a listing that comes from one source. */
    public Evidence(@Nullable String quote, String at) {
        this(quote, at, null);
    }

    /** The same evidence with its source named. */
    public Evidence from(String file) {
        return new Evidence(quote, at, source == null ? file : source);
    }
}
