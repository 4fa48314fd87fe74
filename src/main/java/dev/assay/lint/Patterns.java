package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern over capabilities within a condition.
 *
 * @param pattern the pattern
 * @param negated whether it stands under {@code not}
 */
record Patterns(FactCondition pattern, boolean negated) {

    /** All patterns over capabilities, in the condition's order. */
    static List<Patterns> of(Condition condition) {
        List<Patterns> found = new ArrayList<>();
        collect(condition, false, found);
        return found;
    }

    /** The patterns that do not stand under {@code not}. */
    static List<FactCondition> plain(Condition condition) {
        return of(condition).stream()
                .filter(p -> !p.negated())
                .map(Patterns::pattern)
                .toList();
    }

    /** The capabilities that the condition looks for, and can rest on. */
    static Set<Capability> grounds(Condition condition) {
        Set<Capability> all = new LinkedHashSet<>();
        plain(condition).forEach(p -> all.addAll(p.candidates()));
        return all;
    }

    /** The lines of a condition. */
    static List<Condition> lines(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    private static void collect(Condition condition, boolean negated, List<Patterns> found) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(p -> collect(p, negated, found));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(p -> collect(p, negated, found));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), !negated, found);
        } else if (condition instanceof Condition.Bound bound) {
            collect(bound.part(), negated, found);
        } else if (condition instanceof FactCondition fact) {
            found.add(new Patterns(fact, negated));
        }
    }
}
