package dev.assay.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One capability with what a listing says of it.
 *
 * @param capability the capability's id
 * @param status present or absent
 * @param strength how it is known
 * @param evidence where the listing says so; for a derived fact, the evidence of the facts it follows from
 * @param against evidence for the opposite status; not empty means that the fact is contested and the riskier reading counts
 * @param derivedBy the id of the rule that derived it, or null for a fact of the listing itself
 */
public record Fact(
        String capability,
        Status status,
        Strength strength,
        List<Evidence> evidence,
        List<Evidence> against,
        @Nullable String derivedBy) {

    /** Copies the lists. */
    public Fact {
        evidence = List.copyOf(evidence);
        against = List.copyOf(against);
    }

    // written out: what stands for it in a record is linked anew at every start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact fact
                && capability.equals(fact.capability)
                && status == fact.status
                && strength == fact.strength
                && evidence.equals(fact.evidence)
                && against.equals(fact.against)
                && Objects.equals(derivedBy, fact.derivedBy);
    }

    @Override
    public int hashCode() {
        return 31 * capability.hashCode() + evidence.hashCode();
    }

    /** A fact as a listing states it, uncontested. */
    public static Fact stated(String capability, Status status, Strength strength, List<Evidence> evidence) {
        return new Fact(capability, status, strength, evidence, List.of(), null);
    }

    /** Whether the listing's statements disagree. */
    public boolean contested() {
        return !against.isEmpty();
    }

    /**
     * This fact read the riskier way: a contested control is absent, anything else that is contested is present.
     *
     * @param effect the effect of the capability
     */
    public Fact riskier(Effect effect) {
        Status riskier = effect == Effect.MITIGATES ? Status.ABSENT : Status.PRESENT;
        if (!contested() || status == riskier) {
            return this;
        }
        List<Evidence> speakingFor = against;
        List<Evidence> speakingAgainst = evidence;
        return new Fact(capability, riskier, strength, speakingFor, speakingAgainst, derivedBy);
    }

    /**
     * Whether this fact, for a capability of the given effect, speaks for less risk: a control that is present, or a
     * risky capability that is absent.
     */
    public boolean lowersRisk(Effect effect) {
        return (effect == Effect.MITIGATES && status == Status.PRESENT)
                || (effect == Effect.RAISES && status == Status.ABSENT);
    }
}
