package dev.assay.engine;

import dev.assay.rule.Condition;
import org.drools.model.functions.Predicate1;

/** A condition as a constraint of the executable model. A named class, because class-data archives leave lambdas out. */
record Holds(Condition condition) implements Predicate1<Run> {

    @Override
    public boolean test(Run run) {
        return condition.holds(run.scene);
    }
}
