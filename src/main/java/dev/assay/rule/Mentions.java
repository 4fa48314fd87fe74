package dev.assay.rule;

import dev.assay.model.Capability;
import java.util.Set;
import java.util.TreeSet;

/** The capabilities that a condition names anywhere, also where it asks for their absence. */
public final class Mentions {

    private Mentions() {}

    /** The ids for a rule, sorted; none for a rule in full DRL, whose condition is not known. */
    public static Set<String> of(Rule rule) {
        Set<String> ids = new TreeSet<>();
        Condition when = rule.when();
        if (when != null) {
            collect(when, ids);
        }
        return ids;
    }

    private static void collect(Condition condition, Set<String> ids) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(p -> collect(p, ids));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(p -> collect(p, ids));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), ids);
        } else if (condition instanceof Condition.Bound bound) {
            collect(bound.part(), ids);
        } else if (condition instanceof FactCondition fact) {
            fact.candidates().stream().map(Capability::id).forEach(ids::add);
        }
    }
}
