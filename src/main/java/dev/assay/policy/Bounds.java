package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Verdict;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The mildest and the worst verdict that answers to the open questions of a listing could lead to, whatever is answered
 * and however many at once. Nothing milder and nothing worse can come of them; the ends themselves need not be reached.
 */
final class Bounds {

    /** Both ends. */
    record Ends(Verdict mildest, Verdict worst) {}

    private final List<Rule> rules;
    private final List<Rule> assessing;

    /**
     * @param rules the rules of the policy
     * @param assessing the pack that assesses
     */
    Bounds(List<Rule> rules, RulePack assessing) {
        this.rules = rules;
        this.assessing = assessing.rules();
    }

    /** @param verdict the verdict as things are */
    Ends of(Examination examination, Verdict verdict, Waivers.Applied waivers) {
        Openness open = new Openness(examination, assessing);
        if (!open.isAnyOpen()) {
            return new Ends(verdict, verdict);
        }
        Map<FactType, List<PossibleRow>> rows = PossibleRows.of(examination, open, assessing, waivers);
        Holding holding = new Holding(open, rows);
        Verdict mildest = Verdict.ALLOW;
        Verdict worst = verdict;
        for (Rule rule : rules) {
            if (!waivers.waives(rule)) {
                Truth truth = holding.truth(Objects.requireNonNull(rule.when()));
                Verdict says = ((Conclusion.Decides) rule.conclusion()).verdict();
                mildest = truth == Truth.YES ? mildest.or(says) : mildest;
                worst = truth == Truth.NO ? worst : worst.or(says);
            }
        }
        return new Ends(mildest.compareTo(verdict) < 0 ? mildest : verdict, worst);
    }
}
