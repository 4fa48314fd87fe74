package dev.assay.rule;

import dev.assay.model.Fact;
import java.util.List;

/**
 * A rule that holds for a scene, once, however many facts match it.
 *
 * @param rule the rule
 * @param facts the facts that it rests on, in vocabulary order
 * @param unknowns the capabilities that it found unknown, in vocabulary order
 */
public record Firing(Rule rule, List<Fact> facts, List<String> unknowns) {

    /** Copies the lists. */
    public Firing {
        facts = List.copyOf(facts);
        unknowns = List.copyOf(unknowns);
    }
}
