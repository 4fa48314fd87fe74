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
import org.jspecify.annotations.Nullable;

/**
 * Finds the chains of a listing. Complete ones have fired; those that lack a single leg are worked out from the same
 * conditions, because what would complete a chain is worth asking.
 */
final class Chains {

    private final RulePack pack;
    private final List<Rule> rules;

    Chains(RulePack pack) {
        this.pack = pack;
        this.rules = pack.rules().stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Chain)
                .toList();
    }

    /** The chains, complete ones first, then open, then broken, and in the order of the pack. */
    List<ChainResult> results(Scene scene, Conclusions conclusions) {
        List<ChainResult> results = new ArrayList<>();
        Set<String> fired = conclusions
                .of(Conclusion.Chain.class, c -> true)
                .map(c -> c.because().rule())
                .collect(Collectors.toSet());
        for (Rule rule : rules) {
            ChainResult result = result(rule, rule.when(), scene, fired.contains(rule.id()), conclusions);
            if (result != null) {
                results.add(result);
            }
        }
        results.sort(Comparator.comparing(ChainResult::status));
        return results;
    }

    private @Nullable ChainResult result(
            Rule rule, @Nullable Condition when, Scene scene, boolean fired, Conclusions conclusions) {
        List<LegResult> legs = when == null
                ? List.of()
                : Leg.of(when).stream().map(l -> leg(l, scene)).toList();
        List<LegResult> missing =
                legs.stream().filter(l -> l.state() != LegState.EVIDENCED).toList();
        boolean near =
                when != null && missing.size() == 1 && Leg.guards(when).stream().allMatch(g -> g.holds(scene));
        if (!fired && !near) {
            return null;
        }
        ChainStatus status = fired
                ? ChainStatus.COMPLETE
                : missing.get(0).state() == LegState.UNKNOWN ? ChainStatus.OPEN : ChainStatus.BROKEN;
        List<Fact> facts = legs.stream().flatMap(l -> l.facts().stream()).toList();
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
