package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Verdict;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

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
    Ends of(Examination examination, Verdict verdict, Waivers waivers) {
        Openness open = new Openness(examination, assessing);
        if (!open.isAnyAsked()) {
            return new Ends(verdict, verdict);
        }
        Waivers.Applied surely = waivers.surely(examination, open);
        Waivers.Applied perhaps = waivers.perhaps(examination, open);
        Map<Set<String>, Holding> held = new HashMap<>();
        Function<Set<String>, Holding> holding = without ->
                held.computeIfAbsent(without, w -> new Holding(open, PossibleRows.of(examination, open, assessing, w)));
        Verdict mildest = Verdict.ALLOW;
        Verdict worst = verdict;
        for (Rule rule : rules) {
            Verdict says = ((Conclusion.Decides) rule.conclusion()).verdict();
            mildest = counts(rule, perhaps, holding) == Truth.YES ? mildest.or(says) : mildest;
            worst = counts(rule, surely, holding) == Truth.NO ? worst : worst.or(says);
        }
        return new Ends(mildest.compareTo(verdict) < 0 ? mildest : verdict, worst);
    }

    /** A rule counts if it holds, and holds without the waived threats too. */
    private static Truth counts(Rule rule, Waivers.Applied waivers, Function<Set<String>, Holding> holding) {
        if (waivers.waives(rule)) {
            return Truth.NO;
        }
        Condition when = Objects.requireNonNull(rule.when());
        Truth holds = holding.apply(Set.of()).truth(when);
        Set<String> without = waivers.threats();
        return without.isEmpty() || holds == Truth.NO
                ? holds
                : holds.and(holding.apply(without).truth(when));
    }
}
