package dev.assay.model;

import java.util.List;

/**
 * Something that a listing suggests without saying it. It makes no fact, but a question.
 *
 * @param capability the capability that it is about
 * @param why why it is no fact, such as {@code the text says so with a reservation}
 * @param evidence where the listing suggests it
 */
public record Hint(String capability, String why, List<Evidence> evidence) {

    /** Copies the list. */
    public Hint {
        evidence = List.copyOf(evidence);
    }
}
