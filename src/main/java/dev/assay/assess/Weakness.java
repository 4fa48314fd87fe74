package dev.assay.assess;

import dev.assay.model.Fact;
import dev.assay.rule.Condition;
import dev.assay.rule.Firing;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps weakly known facts from lowering the risk: a conclusion that lowers it counts only if its rule also holds
 * without the facts that are known by a hint, a phrase or a default.
 */
final class Weakness {

    private final Scene strong;
    private final boolean anyWeak;

    Weakness(Scene scene) {
        List<Fact> all = scene.facts();
        List<Fact> known = new ArrayList<>(all.size());
        for (Fact fact : all) {
            if (fact.strength().mayLowerRisk()) {
                known.add(fact);
            }
        }
        this.anyWeak = known.size() < all.size();
        this.strong = anyWeak ? Scene.of(scene.vocabulary(), known).with(scene.values(), scene.mapped()) : scene;
    }

    /** Whether a firing counts. */
    boolean allows(Firing firing) {
        if (!anyWeak || !firing.rule().conclusion().lowersRisk()) {
            return true;
        }
        Condition when = firing.rule().when();
        return when == null ? firing.facts().stream().allMatch(f -> f.strength().mayLowerRisk()) : when.holds(strong);
    }
}
