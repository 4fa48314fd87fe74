package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Verdict;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.List;
import java.util.Objects;

/** The mildest and the worst verdict that answers to what is open could lead to. */
final class Bounds {

    /** Both ends. */
    record Ends(Verdict mildest, Verdict worst) {}

    private final List<Rule> rules;

    Bounds(List<Rule> rules, RulePack assessing) {
        this.rules = rules;
    }

    Ends of(Examination examination, Scene scene, Waivers.Applied waivers) {
        Verdict verdict = Verdict.ALLOW;
        for (Rule rule : rules) {
            if (Objects.requireNonNull(rule.when()).holds(scene)) {
                verdict = verdict.or(((Conclusion.Decides) rule.conclusion()).verdict());
            }
        }
        return new Ends(verdict, verdict);
    }
}
