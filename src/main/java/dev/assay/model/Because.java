package dev.assay.model;

import java.util.List;

/**
 * A rule's share in a result.
 *
 * @param rule the rule's id
 * @param title the rule's title
 * @param effect what it does, such as {@code at least 0.8}
 * @param reason why, in a sentence
 * @param facts the facts that it rests on, in vocabulary order
 * @param unknowns the capabilities whose being unknown it rests on, in vocabulary order
 */
public record Because(
        String rule, String title, String effect, String reason, List<Fact> facts, List<String> unknowns) {

    /** Copies the lists. */
    public Because {
        facts = List.copyOf(facts);
        unknowns = List.copyOf(unknowns);
    }
}
