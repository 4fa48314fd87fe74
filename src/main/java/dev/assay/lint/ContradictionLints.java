package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.List;

/** Contradictions: what they ask, and whether they are found without them. That they have two sides, the loader sees to. */
final class ContradictionLints {

    private ContradictionLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error(
                        "LNT-044",
                        "contradiction that asks about something else",
                        Check.conditions(ContradictionLints::asks)),
                Check.error(
                        "LNT-045",
                        "contradiction that a derivation finds",
                        Check.conditions(ContradictionLints::derived)));
    }

    private static void asks(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        if (!(rule.conclusion() instanceof Conclusion.Contradiction contradiction)) {
            return;
        }
        List<String> sides = Patterns.grounds(when).stream().map(Capability::id).toList();
        for (String capability : contradiction.settledBy()) {
            if (!sides.contains(capability)) {
                report.add(
                        Spot.word(rule, "\"" + capability + "\""),
                        "the contradiction is to be settled by `" + capability + "`, which is on neither side",
                        "the more reassuring side is meant");
            }
        }
    }

    /** What follows from the listing's own words and is denied is contested, and then present for every rule. */
    private static void derived(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        if (!(rule.conclusion() instanceof Conclusion.Contradiction)
                || !pack.logic().canHold(when)) {
            return;
        }
        for (Rule other : pack.sound()) {
            if (other.conclusion() instanceof Conclusion.Derive derive
                    && other.when() != null
                    && pack.logic().implies(when, pack.logic().is(FactType.ABSENT, derive.capability()))
                    && pack.logic().implies(when, other.when())) {
                report.add(
                        rule.place(),
                        "it never fires: by " + other.id() + " `" + derive.capability()
                                + "` follows from its other side, and a capability that follows and is denied is reported as"
                                + " contested",
                        "the rule can go");
                return;
            }
        }
    }
}
