package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Leg;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chains and derivations: what builds on what. */
final class ChainLints {

    private ChainLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-033", "chain with the legs of another", ChainLints::sameLegs),
                Check.error("LNT-034", "derivation of what is required", Check.conditions(ChainLints::required)),
                Check.warning("LNT-035", "derivations in a circle", ChainLints::circles));
    }

    private static void sameLegs(PackUnderCheck pack, Lint.Report report) {
        Map<Set<List<Capability>>, Rule> seen = new HashMap<>();
        for (Rule rule : pack.rules()) {
            if (rule.conclusion() instanceof Conclusion.Chain && rule.when() != null) {
                Set<List<Capability>> legs = Leg.of(rule.when()).stream()
                        .map(l -> l.condition().candidates())
                        .collect(Collectors.toSet());
                Rule other = seen.putIfAbsent(legs, rule);
                if (other != null) {
                    report.add(
                            rule.place(),
                            "rule " + rule.id() + ": it has exactly the legs of " + other.id(),
                            "one of the two needs a leg of its own");
                }
            }
        }
    }

    private static void required(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        if (rule.conclusion() instanceof Conclusion.Derive derive
                && pack.logic().canHold(when)
                && pack.logic().implies(when, pack.logic().is(FactType.PRESENT, derive.capability()))) {
            report.add(
                    Spot.value(rule, "derive"),
                    "it derives `" + derive.capability() + "`, which its condition already requires",
                    "another capability is meant on one of the two sides");
        }
    }

    /** A circle is reported once, at the first rule that closes it. */
    private static void circles(PackUnderCheck pack, Lint.Report report) {
        Map<String, Set<String>> follows = new LinkedHashMap<>();
        for (Rule rule : pack.sound()) {
            if (rule.conclusion() instanceof Conclusion.Derive derive && rule.when() != null) {
                List<String> from = Patterns.plain(rule.when()).stream()
                        .filter(p -> p.type() == FactType.PRESENT)
                        .flatMap(p -> p.candidates().stream())
                        .map(Capability::id)
                        .filter(id -> !id.equals(derive.capability()))
                        .toList();
                for (String id : from) {
                    List<String> way = way(follows, derive.capability(), id);
                    if (!way.isEmpty()) {
                        report.add(
                                Spot.value(rule, "derive"),
                                "rule " + rule.id() + ": the derivations go in a circle: `" + id + "`, `"
                                        + String.join("`, `", way) + "`",
                                "one of them goes the wrong way");
                        break;
                    }
                }
                from.forEach(
                        id -> follows.computeIfAbsent(id, k -> new HashSet<>()).add(derive.capability()));
            }
        }
    }

    /** The capabilities passed on a way from one to another; empty if there is none. */
    private static List<String> way(Map<String, Set<String>> follows, String from, String to) {
        List<List<String>> open = new ArrayList<>(List.of(List.of(from)));
        Set<String> seen = new HashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            List<String> path = open.remove(0);
            String last = path.get(path.size() - 1);
            if (last.equals(to)) {
                return path;
            }
            for (String next :
                    follows.getOrDefault(last, Set.of()).stream().sorted().toList()) {
                if (seen.add(next)) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(next);
                    open.add(longer);
                }
            }
        }
        return List.of();
    }
}
