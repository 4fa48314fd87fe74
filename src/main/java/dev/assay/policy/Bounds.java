package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Verdict;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The mildest and the worst verdict that answers to the open questions of a listing could lead to, whatever is answered
 * and however many at once. Nothing milder and nothing worse can come of them; the ends themselves need not be reached.
 */
final class Bounds {

    /** Both ends. */
    record Ends(Verdict mildest, Verdict worst) {}

    private final List<Rule> rules;
    private final Consequences assessing;

    /**
     * @param rules the rules of the policy
     * @param assessing the pack that assesses
     */
    Bounds(List<Rule> rules, RulePack assessing) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Bounds::says).reversed())
                .toList();
        this.assessing = new Consequences(assessing);
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
        Function<Set<String>, Holding> holding = without -> held.computeIfAbsent(
                without, w -> new Holding(open, new PossibleRows(examination, open, assessing, w)));
        Verdict mildest =
                worst(Verdict.ALLOW, r -> says(r).compareTo(verdict) <= 0 && counts(r, perhaps, holding) == Truth.YES);
        Verdict worst = worst(verdict, r -> counts(r, surely, holding) != Truth.NO);
        return new Ends(mildest, worst);
    }

    /** What the rule says that says the worst, but at least something; asks no rule that says nothing worse. */
    private Verdict worst(Verdict least, Predicate<Rule> counts) {
        for (Rule rule : rules) {
            if (says(rule).compareTo(least) <= 0) {
                return least;
            }
            if (counts.test(rule)) {
                return says(rule);
            }
        }
        return least;
    }

    private static Verdict says(Rule rule) {
        return ((Conclusion.Decides) rule.conclusion()).verdict();
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
