package dev.assay.engine;

import org.drools.model.functions.Block1;

/** The one consequence: the rule at a position of its phase has been found to hold. */
record Fires(int rule) implements Block1<Run> {

    @Override
    public void execute(Run run) {
        run.fired(rule);
    }
}
