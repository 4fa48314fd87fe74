package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a listing that don't go together. It changes no value.
 *
 * @param id the rule's id, or for a contested fact the capability
 * @param stake what is at stake
 * @param title the problem in a few words
 * @param reason why they don't go together, in a sentence
 * @param sides the statements, at least one on each side, with their evidence
 * @param settledBy the capabilities to ask about
 * @param because the rule, or null for a contested fact, which no rule has to find
 */
public record ContradictionResult(
        String id,
        Stake stake,
        String title,
        String reason,
        List<Side> sides,
        List<String> settledBy,
        @Nullable Because because) {

    /** Copies the lists. */
    public ContradictionResult {
        sides = List.copyOf(sides);
        settledBy = List.copyOf(settledBy);
    }

    /**
     * One of the statements.
     *
     * @param capability the capability that it is about
     * @param status what it says of it
     * @param strength how it is known, or null for what speaks against a contested fact, of which only the places are kept
     * @param counts whether it counted for the assessment
     * @param evidence where the listing says so
     */
    public record Side(
            String capability, Status status, @Nullable Strength strength, boolean counts, List<Evidence> evidence) {

        /** Copies the list. */
        public Side {
            evidence = List.copyOf(evidence);
        }
    }

    /** Whether one capability is both affirmed and denied; otherwise a rule found it. */
    public boolean contested() {
        return because == null;
    }

    /** Whether a statement about a capability is part of it. */
    public boolean concerns(String capability) {
        for (Side side : sides) {
            if (side.capability().equals(capability)) {
                return true;
            }
        }
        return false;
    }
}
