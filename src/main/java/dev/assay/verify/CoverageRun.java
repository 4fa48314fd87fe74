package dev.assay.verify;

import dev.assay.assess.Examination;
import dev.assay.pack.RulePack;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures which rules and which lines of their conditions cases and listings exercise. A case counts for its own rule
 * alone, a listing for every rule. Not for use from several threads.
 */
public final class CoverageRun {

    private final RulePack pack;
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private int cases;
    private int listings;

    /** @param pack the rules; those in full DRL cannot be measured and are left out */
    public CoverageRun(RulePack pack) {
        this.pack = pack;
        for (Rule rule : pack.rules()) {
            Condition when = rule.when();
            if (when != null) {
                exercises.put(rule.id(), new Exercise(rule, when, pack.vocabulary()));
            }
        }
    }

    /** Runs a rule alone on its cases; cases of a rule that is not measured count for nothing. */
    public void add(CaseFile file) {
        Exercise exercise = exercises.get(file.rule());
        if (exercise != null) {
            file.cases().forEach(c -> exercise.ofCase(c.scene(pack.vocabulary())));
            cases += file.cases().size();
        }
    }

    /** Takes the examination of a listing by this pack. */
    public void add(Examination examination) {
        exercises.values().forEach(e -> e.ofListing(examination));
        listings++;
    }

    /** What has been exercised so far. */
    public Coverage coverage() {
        List<RuleCoverage> rules =
                exercises.values().stream().map(Exercise::coverage).toList();
        return new Coverage(rules, cases, listings, pack.rules().size() - rules.size());
    }
}
