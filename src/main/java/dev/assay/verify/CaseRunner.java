package dev.assay.verify;

import dev.assay.engine.SafeMatcher;
import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import dev.assay.report.WhyNot;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases of one rule on that rule alone, without derivations. */
public final class CaseRunner {

    private final Rule rule;
    private final Vocabulary vocabulary;
    private final SafeMatcher matcher;

    /** @param rule a rule with a condition of the safe subset */
    public CaseRunner(Rule rule, Vocabulary vocabulary) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.matcher = new SafeMatcher(List.of(rule));
    }

    /** Runs one case. */
    public CaseResult run(RuleCase ruleCase) {
        Scene scene = ruleCase.scene(vocabulary);
        List<Firing> firings = matcher.fire(rule.phase(), scene);
        String concluded = firings.isEmpty()
                ? RuleCase.NOTHING
                : firings.get(0).rule().conclusion().text();
        List<String> because = firings.isEmpty()
                ? List.of()
                : firings.get(0).facts().stream().map(Fact::capability).toList();
        List<String> differences = new ArrayList<>();
        if (ruleCase.concludes().equals(RuleCase.FILL_IN)) {
            differences.add("to fill in: `concludes` is `" + rule.conclusion().text() + "` or, for a near miss, `"
                    + RuleCase.NOTHING + "`; with it go `name`, `present` and `because`");
            differences.add("with these facts the rule now concludes " + concluded
                    + (because.isEmpty() ? "" : ", because of " + because));
        } else if (!concluded.equals(ruleCase.concludes())) {
            differences.add("expected " + ruleCase.concludes() + ", got " + concluded);
            if (firings.isEmpty()) {
                differences.add(whyNot(scene));
            }
        } else if (!because.equals(ruleCase.because())) {
            differences.add("expected to rest on " + ruleCase.because() + ", rests on " + because);
        }
        return new CaseResult(rule.id(), ruleCase.name(), ruleCase.place(), differences);
    }

    private String whyNot(Scene scene) {
        StringWriter text = new StringWriter();
        WhyNot.write(new PrintWriter(text), rule, scene);
        return text.toString().stripTrailing();
    }
}
