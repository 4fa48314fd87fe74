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
import dev.assay.rule.Firing;
import dev.assay.rule.Leg;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
            return missing == 1 && guards.stream().allMatch(g -> g.holds(scene));
        }
    }

    private final RulePack pack;
    private final List<Parts> chains;

    Chains(RulePack pack) {
        this.pack = pack;
        this.chains = pack.rules().stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Chain)
                .map(Parts::of)
                .toList();
    }

    /** The chains, complete ones first, then open, then broken, and in the order of the pack. */
    List<ChainResult> results(Scene scene, Conclusions conclusions) {
        List<ChainResult> results = new ArrayList<>();
        Set<String> fired = conclusions
                .of(Conclusion.Chain.class, c -> true)
                .map(c -> c.because().rule())
                .collect(Collectors.toSet());
        for (Parts chain : chains) {
            boolean complete = fired.contains(chain.rule().id());
            if (complete || chain.isNear(scene)) {
                results.add(result(chain, scene, complete, conclusions));
            }
        }
        results.sort(Comparator.comparing(ChainResult::status));
        return results;
    }

    private ChainResult result(Parts chain, Scene scene, boolean complete, Conclusions conclusions) {
        List<LegResult> legs = chain.legs().stream().map(l -> leg(l, scene)).toList();
        boolean ruledOut = legs.stream().anyMatch(l -> l.state() == LegState.RULED_OUT);
        ChainStatus status = complete ? ChainStatus.COMPLETE : ruledOut ? ChainStatus.BROKEN : ChainStatus.OPEN;
        List<Fact> facts = legs.stream().flatMap(l -> l.facts().stream()).toList();
        Rule rule = chain.rule();
        return new ChainResult(
                Objects.requireNonNull(pack.threats().find(((Conclusion.Chain) rule.conclusion()).threat())),
                status,
                legs,
                conclusions.because(new Firing(rule, facts, List.of())));
    }

    private static LegResult leg(Leg leg, Scene scene) {
        if (leg.condition().holds(scene)) {
            return new LegResult(leg.name(), LegState.EVIDENCED, facts(leg, scene, Status.PRESENT), List.of());
        }
        List<String> unknown = leg.condition().candidates().stream()
                .map(Capability::id)
                .filter(id -> scene.fact(id) == null)
                .toList();
        LegState state = unknown.isEmpty() ? LegState.RULED_OUT : LegState.UNKNOWN;
        return new LegResult(leg.name(), state, facts(leg, scene, Status.ABSENT), unknown);
    }

    private static List<Fact> facts(Leg leg, Scene scene, Status status) {
        return leg.condition().candidates().stream()
                .map(c -> scene.fact(c.id()))
                .filter(f -> f != null && f.status() == status)
                .map(Objects::requireNonNull)
                .toList();
    }
}
