package dev.assay.diff;

import java.util.List;

/**
 * A result that differs, with what is behind it.
 *
 * @param step what differs, from what, to what
 * @param shares the rules with another share in it; none for what is computed from other results
 * @param facts the capabilities whose facts differ and brought it about, in vocabulary order
 */
public record ResultChange(Step step, List<Share> shares, List<String> facts) {

    /** Copies the lists. */
    public ResultChange {
        shares = List.copyOf(shares);
        facts = List.copyOf(facts);
    }

    /** What it is about. */
    public Subject subject() {
        return step.key().subject();
    }
}
