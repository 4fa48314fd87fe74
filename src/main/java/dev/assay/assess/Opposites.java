package dev.assay.assess;

import dev.assay.drl.ConditionLines;
import dev.assay.model.Capability;
import dev.assay.model.Stake;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * What a contradiction rule of the safe subset sets against each other.
 *
 * @param sides the lines that each want a fact
 * @param guarded whether it has other lines as well, so that the sides may also go together
 * @param stake what is at stake
 */
record Opposites(List<FactCondition> sides, boolean guarded, Stake stake) {

    /** One for each contradiction rule whose condition is known. */
    static List<Opposites> all(RulePack pack) {
        List<Opposites> all = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (rule.conclusion() instanceof Conclusion.Contradiction c && rule.when() != null) {
                List<Condition> lines = ConditionLines.of(rule.when());
                List<FactCondition> sides = lines.stream()
                        .filter(l -> l instanceof FactCondition f && f.type() != FactType.UNKNOWN && !f.counts())
                        .map(FactCondition.class::cast)
                        .toList();
                all.add(new Opposites(sides, sides.size() < lines.size(), c.stake()));
            }
        }
        return all;
    }

    /** Whether every side holds; other lines may still keep the rule from firing. */
    boolean meet(Scene scene) {
        for (FactCondition side : sides) {
            if (!side.holds(scene)) {
                return false;
            }
        }
        return true;
    }

    /** The capabilities of all sides. */
    List<Capability> capabilities() {
        return sides.stream().flatMap(s -> s.candidates().stream()).toList();
    }

    /** Whether the presence of a capability of one side rules out every capability of the other. */
    boolean exclude() {
        return !guarded
                && sides.size() == 2
                && sides.stream().allMatch(s -> s.type() == FactType.PRESENT && !s.looksAtStrength());
    }
}
