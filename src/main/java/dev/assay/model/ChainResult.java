package dev.assay.model;

import java.util.List;

/**
 * A combination of capabilities that together make a threat, closed or nearly so.
 *
 * @param threat the catalogue's entry
 * @param status complete, open or broken
 * @param legs the legs, in the rule's order
 * @param because the rule, with the facts of the legs
 */
public record ChainResult(Threat threat, ChainStatus status, List<LegResult> legs, Because because) {

    /** Copies the list. */
    public ChainResult {
        legs = List.copyOf(legs);
    }

    /**
     * A leg.
     *
     * @param name what it is
     * @param state what the listing says of it
     * @param facts the facts that speak for or against it
     * @param settledBy the unknown capabilities of which one would close it; empty unless it is unknown
     */
    public record LegResult(String name, LegState state, List<Fact> facts, List<String> settledBy) {

        /** Copies the lists. */
        public LegResult {
            facts = List.copyOf(facts);
            settledBy = List.copyOf(settledBy);
        }
    }
}
