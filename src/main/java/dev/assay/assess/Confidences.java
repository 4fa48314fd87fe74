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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Says how results of one listing are known, by the rules that decide them. */
final class Confidences {

    private static final Comparator<Confidence> BEST_FIRST =
            Comparator.comparing(Confidence::level).thenComparing(Confidence::known);

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
        Basis weakest = null;
        List<String> against = new ArrayList<>();
        for (List<Because> group : groups) {
            Confidence best = group.stream().map(this::of).min(BEST_FIRST).orElse(Confidence.GENERAL);
            if (best.known() != Basis.GENERAL
                    && (weakest == null || best.known().compareTo(weakest) > 0)) {
                weakest = best.known();
            }
            against.addAll(best.contradictedBy());
        }
        return weakest == null ? Confidence.GENERAL : new Confidence(weakest, List.copyOf(new TreeSet<>(against)));
    }

    private Confidence of(Because because) {
        List<Fact> facts = because.facts();
        if (facts.stream().allMatch(f -> f.capability().startsWith(Matters.KIND + "."))) {
            return Confidence.GENERAL;
        }
        List<String> against = contradictions.stream()
                .filter(c -> facts.stream().anyMatch(f -> c.concerns(f.capability())))
                .map(ContradictionResult::id)
                .toList();
        return new Confidence(Basis.of(strength(because)), against);
    }

    /** How well a rule is known: it holds with no facts but those that are known that well or better. */
    private Strength strength(Because because) {
        Strength best = Strength.DEFAULT;
        Strength worst = Strength.DECLARED;
        for (Fact fact : because.facts()) {
            best = fact.strength().compareTo(best) < 0 ? fact.strength() : best;
            worst = fact.strength().compareTo(worst) > 0 ? fact.strength() : worst;
        }
        Rule rule = rules.get(because.rule());
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
