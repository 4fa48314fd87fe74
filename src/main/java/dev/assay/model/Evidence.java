package dev.assay.model;

import java.util.Objects;
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

    // written out: what stands for it in a record is linked anew at every start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence
                && Objects.equals(quote, evidence.quote)
                && at.equals(evidence.at)
                && Objects.equals(source, evidence.source);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(quote) + at.hashCode()) + Objects.hashCode(source);
    }

    /** The same evidence with its source named. */
    public Evidence from(String file) {
        return new Evidence(quote, at, source == null ? file : source);
    }
}
