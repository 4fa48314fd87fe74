package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainResult.LegResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Fact;
import dev.assay.model.LegState;
import dev.assay.model.Status;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Leg;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Finds the chains of a listing. Complete ones have fired; those that lack a single leg are worked out from the same
 * conditions, because what would complete a chain is worth asking.
 */
final class Chains {

    /** A chain rule with its parts, taken apart once; a rule in full DRL has none. */
    private record Parts(Rule rule, List<Leg> legs, List<Condition> guards) {

        static Parts of(Rule rule) {
            Condition when = rule.when();
            return when == null
                    ? new Parts(rule, List.of(), List.of())
                    : new Parts(rule, Leg.of(when), Leg.guards(when));
        }

        /** Whether a single leg is missing and nothing else stands in the way. */
        boolean isNear(Scene scene) {
            int missing = 0;
            for (Leg leg : legs) {
                missing += leg.condition().holds(scene) ? 0 : 1;
                if (missing > 1) {
                    return false;
                }
            }
            if (missing == 0) {
                return false;
            }
            for (Condition guard : guards) {
                if (!guard.holds(scene)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final RulePack pack;
    private final List<Parts> chains;
    private final Reasons reasons;

    Chains(RulePack pack, Reasons reasons) {
        this.pack = pack;
        this.reasons = reasons;
        this.chains = pack.rules().stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Chain)
                .map(Parts::of)
                .toList();
    }

    /** The chains, complete ones first, then open, then broken, and in the order of the pack. */
    List<ChainResult> results(Scene scene, Conclusions conclusions) {
        List<ChainResult> results = new ArrayList<>();
        for (Parts chain : chains) {
            boolean complete = conclusions.isComplete(chain.rule().id());
            if (complete || chain.isNear(scene)) {
                results.add(result(chain, scene, complete));
            }
        }
        results.sort(Comparator.comparing(ChainResult::status));
        return results;
    }

    private ChainResult result(Parts chain, Scene scene, boolean complete) {
        List<LegResult> legs = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        boolean ruledOut = false;
        for (Leg leg : chain.legs()) {
            LegResult result = leg(leg, scene);
            legs.add(result);
            facts.addAll(result.facts());
            ruledOut |= result.state() == LegState.RULED_OUT;
        }
        ChainStatus status = complete ? ChainStatus.COMPLETE : ruledOut ? ChainStatus.BROKEN : ChainStatus.OPEN;
        Rule rule = chain.rule();
        return new ChainResult(
                Objects.requireNonNull(pack.threats().find(((Conclusion.Chain) rule.conclusion()).threat())),
                status,
                legs,
                reasons.of(rule, facts, List.of()));
    }

    private static LegResult leg(Leg leg, Scene scene) {
        if (leg.condition().holds(scene)) {
            return new LegResult(leg.name(), LegState.EVIDENCED, facts(leg, scene, Status.PRESENT), List.of());
        }
        List<String> unknown = new ArrayList<>();
        for (Capability candidate : leg.condition().candidates()) {
            if (scene.fact(candidate.id()) == null) {
                unknown.add(candidate.id());
            }
        }
        LegState state = unknown.isEmpty() ? LegState.RULED_OUT : LegState.UNKNOWN;
        return new LegResult(leg.name(), state, facts(leg, scene, Status.ABSENT), unknown);
    }

    private static List<Fact> facts(Leg leg, Scene scene, Status status) {
        List<Fact> facts = new ArrayList<>();
        for (Capability candidate : leg.condition().candidates()) {
            Fact fact = scene.fact(candidate.id());
            if (fact != null && fact.status() == status) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
