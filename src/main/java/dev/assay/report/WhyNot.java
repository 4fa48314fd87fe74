package dev.assay.report;

import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.io.PrintWriter;
import java.util.List;

/** Says why a rule does not hold for a listing: the first line of its condition that fails, and what is known about it. */
public final class WhyNot {

    private static final int SHOWN = 6;

    private WhyNot() {}

    /** Writes the answer for one rule and one scene. */
    public static void write(PrintWriter out, Rule rule, Scene scene) {
        Condition when = rule.when();
        if (when == null) {
            out.println(rule.name() + ": its condition is full DRL, which only the compiler reads");
            return;
        }
        if (when.holds(scene)) {
            out.println(
                    rule.name() + ": holds, and concludes " + rule.conclusion().text());
            return;
        }
        out.println(rule.name() + ": does not hold");
        List<Condition> lines = when instanceof Condition.All all ? all.parts() : List.of(when);
        for (Condition line : lines) {
            boolean holds = line.holds(scene);
            out.println("  " + (holds ? "✓ " : "✗ ") + line.text());
            if (!holds) {
                known(out, line, scene);
                return;
            }
        }
    }

    private static void known(PrintWriter out, Condition line, Scene scene) {
        if (line instanceof FactCondition fact) {
            List<Capability> candidates = fact.candidates();
            candidates.stream().limit(SHOWN).forEach(c -> out.println("      " + state(c, scene)));
            if (candidates.size() > SHOWN) {
                out.println("      and " + (candidates.size() - SHOWN) + " more capabilities");
            }
        } else if (line instanceof Condition.Bound bound) {
            known(out, bound.part(), scene);
        } else if (line instanceof Condition.Not not) {
            known(out, not.part(), scene);
        } else if (line instanceof Condition.All all) {
            all.parts().forEach(part -> known(out, part, scene));
        } else if (line instanceof Condition.Any any) {
            any.parts().forEach(part -> known(out, part, scene));
        }
    }

    private static String state(Capability capability, Scene scene) {
        Fact fact = scene.fact(capability.id());
        return fact == null ? capability.id() + " unknown: the listing does not say" : Words.fact(fact);
    }
}
