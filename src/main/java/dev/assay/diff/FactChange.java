package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A capability of which two assessments say something else.
 *
 * @param capability the capability
 * @param effect whether its presence raises, mitigates or describes the risk
 * @param before what the old one says, or null for unknown
 * @param after what the new one says, or null for unknown
 */
public record FactChange(
        String capability,
        Effect effect,
        @Nullable Claim before,
        @Nullable Claim after) {

    /** The ways in which what is said can differ. */
    public enum Kind {
        ADDED,
        DROPPED,
        CHANGED,
        /** Only the words that are quoted for it differ. */
        REWORDED;

        /** The word, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The way in which it differs. */
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.DROPPED;
        }
        return before.state().equals(after.state()) ? Kind.REWORDED : Kind.CHANGED;
    }

    /** How a claim of a control is lost by it, or null if none is. */
    public @Nullable Loss loss() {
        return effect == Effect.MITIGATES ? Loss.of(before, after) : null;
    }

    /** Whether the sources agreed on it before, or said nothing, and now disagree. */
    public boolean isNowContested() {
        return after != null
                && after.fact().contested()
                && (before == null || !before.fact().contested());
    }

    /** Whether the capability is present now and was not before. */
    public boolean isNewlyPresent() {
        return isPresent(after) && !isPresent(before);
    }

    /** Whether it follows from other facts, in either assessment. */
    boolean isDerived() {
        return (before != null && before.fact().derivedBy() != null)
                || (after != null && after.fact().derivedBy() != null);
    }

    /** The capabilities that an assessment has as present, in vocabulary order. */
    static List<String> present(Assessment assessment) {
        return assessment.facts().stream()
                .filter(f -> f.status() == Status.PRESENT)
                .map(Fact::capability)
                .toList();
    }

    private static boolean isPresent(@Nullable Claim claim) {
        return claim != null && claim.fact().status() == Status.PRESENT;
    }
}
