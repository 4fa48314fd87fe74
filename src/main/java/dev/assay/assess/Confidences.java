package dev.assay.assess;

import dev.assay.model.Basis;
import dev.assay.model.Because;
import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.Strength;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says how results of one listing are known, by the rules that decide them. */
final class Confidences {

    private static final String KIND = Matters.KIND + ".";

    private final Map<String, Rule> rules;
    private final Scene scene;
    private final List<ContradictionResult> contradictions;
    private final Map<Strength, Scene> known = new EnumMap<>(Strength.class);

    /**
     * @param rules the rules by id
     * @param scene the facts that counted
     */
    Confidences(Map<String, Rule> rules, Scene scene, List<ContradictionResult> contradictions) {
        this.rules = rules;
        this.scene = scene;
        this.contradictions = contradictions;
    }

    /**
     * The confidence in what some rules decide together.
     *
     * @param groups groups that are all needed; of the rules within a group, each is enough by itself
     */
    Confidence of(List<List<Because>> groups) {
        Basis weakest = Basis.DECLARED;
        boolean general = true;
        SortedSet<String> against = new TreeSet<>();
        for (List<Because> group : groups) {
            Confidence best = best(group);
            if (best.known() != Basis.GENERAL) {
                general = false;
                weakest = best.known().compareTo(weakest) > 0 ? best.known() : weakest;
                against.addAll(best.contradictedBy());
            }
        }
        return general ? Confidence.GENERAL : new Confidence(weakest, List.copyOf(against));
    }

    private Confidence best(List<Because> group) {
        Confidence best = Confidence.GENERAL;
        for (Because because : group) {
            Confidence one = of(because);
            best = isBetter(one, best) ? one : best;
        }
        return best;
    }

    private static boolean isBetter(Confidence one, Confidence other) {
        int levels = one.level().compareTo(other.level());
        return levels < 0 || (levels == 0 && one.known().compareTo(other.known()) < 0);
    }

    private Confidence of(Because because) {
        boolean general = true;
        Strength best = Strength.DEFAULT;
        Strength worst = Strength.DECLARED;
        for (Fact fact : because.facts()) {
            general &= fact.capability().startsWith(KIND);
            best = fact.strength().compareTo(best) < 0 ? fact.strength() : best;
            worst = fact.strength().compareTo(worst) > 0 ? fact.strength() : worst;
        }
        return general
                ? Confidence.GENERAL
                : new Confidence(Basis.of(strength(because.rule(), best, worst)), against(because.facts()));
    }

    private List<String> against(List<Fact> facts) {
        if (contradictions.isEmpty()) {
            return List.of();
        }
        List<String> against = new ArrayList<>();
        for (ContradictionResult one : contradictions) {
            if (concerns(one, facts)) {
                against.add(one.id());
            }
        }
        return against;
    }

    private static boolean concerns(ContradictionResult contradiction, List<Fact> facts) {
        for (Fact fact : facts) {
            if (contradiction.concerns(fact.capability())) {
                return true;
            }
        }
        return false;
    }

    /** How well a rule is known: it holds with no facts but those that are known that well or better. */
    private Strength strength(String id, Strength best, Strength worst) {
        if (best == worst) {
            return worst;
        }
        Rule rule = rules.get(id);
        Condition when = rule == null ? null : rule.when();
        for (Strength strength : Strength.values()) {
            boolean between = strength.compareTo(best) >= 0 && strength.compareTo(worst) < 0;
            if (between && when != null && when.holds(knownBy(strength))) {
                return strength;
            }
        }
        return worst;
    }

    private Scene knownBy(Strength least) {
        return known.computeIfAbsent(
                least,
                s -> Scene.of(
                        scene.vocabulary(),
                        scene.facts().stream()
                                .filter(f -> f.strength().compareTo(s) <= 0)
                                .toList()));
    }
}
