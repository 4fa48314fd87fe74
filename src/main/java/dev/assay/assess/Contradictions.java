package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.Capability;
import dev.assay.model.ContradictionResult;
import dev.assay.model.ContradictionResult.Side;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.Stake;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what does not go together in a listing: by rules, and the facts that it both affirms and denies. */
final class Contradictions {

    private final Vocabulary vocabulary;
    private final Matcher matcher;
    private final Reasons reasons;
    private final Map<String, Stake> stakes = new HashMap<>();
    private final List<Opposites> known;
    private final boolean allKnown;

    Contradictions(RulePack pack, Matcher matcher, Reasons reasons) {
        this.vocabulary = pack.vocabulary();
        this.matcher = matcher;
        this.reasons = reasons;
        this.known = Opposites.all(pack);
        this.allKnown = pack.rules().stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Contradiction)
                .allMatch(r -> r.when() != null);
        for (Opposites opposites : known) {
            for (Capability capability : opposites.capabilities()) {
                stakes.merge(capability.id(), opposites.stake(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
    }

    /**
     * The contradictions, what is most at stake first, then rules in the order of the pack, then contested facts.
     *
     * @param said all that is said, counted or not
     */
    List<ContradictionResult> results(Facts facts, Scene said) {
        List<ContradictionResult> results = new ArrayList<>();
        if (worthMatching(said)) {
            matcher.fire(Phase.CONTRADICT, said).forEach(f -> results.add(byRule(f, facts.scene())));
        }
        for (Fact fact : facts.scene().facts()) {
            if (fact.contested()) {
                results.add(contested(fact));
            }
        }
        results.sort(Comparator.comparing(ContradictionResult::stake));
        return results;
    }

    /** Most listings contradict nothing, and to see that costs less than a session. */
    private boolean worthMatching(Scene said) {
        if (!allKnown) {
            return true;
        }
        for (Opposites opposites : known) {
            if (opposites.meet(said)) {
                return true;
            }
        }
        return false;
    }

    private ContradictionResult byRule(Firing firing, Scene counted) {
        var conclusion = (Conclusion.Contradiction) firing.rule().conclusion();
        Because because = reasons.of(firing);
        List<Side> sides = firing.facts().stream()
                .map(f -> new Side(
                        f.capability(), f.status(), f.strength(), counted.fact(f.capability()) != null, f.evidence()))
                .toList();
        return new ContradictionResult(
                because.rule(),
                conclusion.stake(),
                because.title(),
                because.reason(),
                sides,
                conclusion.settledBy(),
                because);
    }

    private ContradictionResult contested(Fact fact) {
        Capability capability = Objects.requireNonNull(vocabulary.find(fact.capability()));
        Status opposite = fact.status() == Status.PRESENT ? Status.ABSENT : Status.PRESENT;
        Stake otherwise = capability.effect() == Effect.DESCRIBES ? Stake.LOW : Stake.MEDIUM;
        return new ContradictionResult(
                capability.id(),
                stakes.getOrDefault(capability.id(), otherwise),
                "Both affirmed and denied",
                "The listing affirms and denies the same thing: " + capability.phrase() + ".",
                List.of(
                        new Side(capability.id(), fact.status(), fact.strength(), true, fact.evidence()),
                        new Side(capability.id(), opposite, null, false, fact.against())),
                List.of(capability.id()),
                null);
    }
}
