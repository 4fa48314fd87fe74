package dev.assay.model;

import java.util.List;

/**
 * Something that a listing leaves open on a layer.
 *
 * @param words what is open, in words that follow "Not certain from the listing —"
 * @param settledBy the capabilities that would settle it
 * @param because the rule that says so
 */
public record CaveatResult(String words, List<String> settledBy, Because because) {

    /** Copies the list. */
    public CaveatResult {
        settledBy = List.copyOf(settledBy);
    }
}
