package dev.assay.lint;

import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Move;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import dev.assay.rule.Spot;
import java.util.List;

/** Conclusions that change nothing or do not fit their condition. */
final class ConclusionLints {

    private ConclusionLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-040", "bound without effect", Check.rules(ConclusionLints::idle)),
                Check.error("LNT-041", "caveat that is settled", Check.conditions(ConclusionLints::settled)),
                Check.error("LNT-042", "caveat that does not fit its sentence", Check.rules(ConclusionLints::words)),
                Check.error("LNT-043", "deprecated without a successor", Check.rules(ConclusionLints::noSuccessor)));
    }

    private static void idle(Rule rule, PackUnderCheck pack, Lint.Report report) {
        Bound bound = Bound.of(rule.conclusion());
        if (bound != null && bound.isIdle()) {
            boolean floor = bound.move() == Move.AT_LEAST;
            report.add(
                    Spot.value(rule, floor ? "atLeast" : "atMost"),
                    "`" + rule.conclusion().text() + "` has no effect, because " + bound.subject() + " is never "
                            + (floor ? "less" : "more"),
                    floor ? "@atMost is meant" : "@atLeast is meant");
        }
    }

    private static void settled(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        if (!(rule.conclusion() instanceof Conclusion.Caveat caveat)
                || !pack.logic().canHold(when)) {
            return;
        }
        for (String capability : caveat.settledBy()) {
            Condition unknown = pack.logic().is(FactType.UNKNOWN, capability);
            if (pack.logic().implies(when, new Condition.Not(unknown))) {
                report.add(
                        Spot.word(rule, "\"" + capability + "\""),
                        "the caveat is to be settled by `" + capability + "`, which is known wherever the rule holds",
                        "another capability is meant, or `Unknown( id == \"" + capability + "\" )`");
            }
        }
    }

    private static void words(Rule rule, PackUnderCheck pack, Lint.Report report) {
        if (rule.conclusion() instanceof Conclusion.Caveat caveat) {
            String words = caveat.words();
            String wrong = Character.isUpperCase(words.charAt(0)) && !isName(words)
                    ? "begins with a capital letter"
                    : ".;!?".indexOf(words.charAt(words.length() - 1)) >= 0
                            ? "ends with `" + words.charAt(words.length() - 1) + "`"
                            : words.split(" ").length < 4 ? "is no clause" : null;
            if (wrong != null) {
                report.add(
                        Spot.value(rule, "caveat"),
                        "the caveat " + wrong + "; it stands in the middle of a sentence: \"Still open: …\"",
                        "something like \"it does not say who may add to the sources\" is meant");
            }
        }
    }

    /** Whether the first word is an abbreviation, which keeps its capitals within a sentence. */
    private static boolean isName(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1));
    }

    private static void noSuccessor(Rule rule, PackUnderCheck pack, Lint.Report report) {
        boolean named = rule.references().stream()
                .flatMap(r -> List.of(r.split("[^A-Za-z0-9-]+")).stream())
                .anyMatch(id -> !id.equals(rule.id()) && pack.pack().find(id) != null);
        if (rule.status() == RuleStatus.DEPRECATED && !named) {
            report.add(
                    Spot.value(rule, "status"),
                    "it is deprecated, and its references name no rule that takes its place",
                    "@references with the id of the other rule is missing");
        }
    }
}
