package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A capability that would settle something if it were known, or known for certain, and what is at stake.
 *
 * @param capability the capability
 * @param asks the question in words
 * @param settles what the answer would settle, such as {@code layer 4}
 * @param followUp whether only the answer to another question raises it
 * @param scoreIfPresent the AIVSS score if the answer is yes and nothing else changes
 * @param scoreIfAbsent the score if the answer is no and nothing else changes
 * @param blind that the listing's format has no field for it, in words, or null
 * @param hint what the listing suggests, or null
 */
public record OpenQuestion(
        String capability,
        String asks,
        List<String> settles,
        boolean followUp,
        BigDecimal scoreIfPresent,
        BigDecimal scoreIfAbsent,
        @Nullable String blind,
        @Nullable Hint hint) {

    /** Copies the list. */
    public OpenQuestion {
        settles = List.copyOf(settles);
    }

    /** How far apart the two answers are, in points of the score. */
    public BigDecimal swing() {
        return scoreIfPresent.subtract(scoreIfAbsent).abs();
    }
}
