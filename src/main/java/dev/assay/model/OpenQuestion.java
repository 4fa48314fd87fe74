package dev.assay.model;

import java.util.List;

/**
 * A capability that would settle something if it were known, or known for certain.
 *
 * @param capability the capability
 * @param asks the question in words
 * @param settles what the answer would settle, such as {@code layer 4}
 */
public record OpenQuestion(String capability, String asks, List<String> settles) {

    /** Copies the list. */
    public OpenQuestion {
        settles = List.copyOf(settles);
    }
}
