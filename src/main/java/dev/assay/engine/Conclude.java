package dev.assay.engine;

import org.kie.api.runtime.rule.RuleContext;

/** The one consequence of every rule, for the full compiler. What is concluded stands in the rule's metadata. */
public final class Conclude {

    static final String FIRED = "assay.fired";

    private Conclude() {}

    /** Notes that the rule of a context has found a match. */
    public static void conclude(RuleContext context) {
        Matches matches = (Matches) context.getKieRuntime().getEnvironment().get(FIRED);
        matches.add(context.getRule().getName(), context.getMatch().getObjects());
    }
}
