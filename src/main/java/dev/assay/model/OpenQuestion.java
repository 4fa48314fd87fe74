package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unknown capability that would settle something.
 *
 * @param capability the capability
 * @param asks the question in words
 * @param settles what the answer would settle, such as {@code layer 4}
 * @param blind that the listing's format has no field for it, in words, or null
 * @param hint what the listing suggests, or null
 */
public record OpenQuestion(
        String capability,
        String asks,
        List<String> settles,
        @Nullable String blind,
        @Nullable Hint hint) {

    /** Copies the list. */
    public OpenQuestion {
        settles = List.copyOf(settles);
    }
}
