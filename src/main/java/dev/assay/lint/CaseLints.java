package dev.assay.lint;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.rule.Rule;
import dev.assay.verify.CaseFile;
import dev.assay.verify.RuleCase;
import java.util.List;

/** Slips in the cases beside the rules. */
final class CaseLints {

    private CaseLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-010", "rule without a case file", Check.rules(CaseLints::missing)),
                Check.error("LNT-011", "case file without a rule", CaseLints::orphans),
                Check.error("LNT-012", "no case in which the rule speaks", CaseLints::noPositive),
                Check.error("LNT-013", "no near miss", CaseLints::noNearMiss),
                Check.error("LNT-014", "case expects another conclusion", CaseLints::otherConclusion));
    }

    private static void missing(Rule rule, PackUnderCheck pack, Lint.Report report) {
        if (!pack.hasCaseFile(rule)) {
            report.add(
                    rule.place(),
                    "it has no case file",
                    "cases/" + rule.id() + ".yaml is missing, with a case in which it speaks and a near miss");
        }
    }

    private static void orphans(PackUnderCheck pack, Lint.Report report) {
        List<String> ids = pack.rules().stream().map(Rule::id).toList();
        for (CaseFile file : pack.cases()) {
            if (!ids.contains(file.rule())) {
                report.add(
                        file.place(),
                        "there is no rule " + Quote.of(file.rule()),
                        Nearest.hint(file.rule(), ids, "the rule was removed and its cases were left behind"));
            }
        }
    }

    private static void noPositive(PackUnderCheck pack, Lint.Report report) {
        for (CaseFile file : pack.cases()) {
            if (pack.pack().find(file.rule()) != null && file.cases().stream().noneMatch(RuleCase::isPositive)) {
                report.add(
                        file.place(),
                        "rule " + file.rule() + " speaks in none of its cases",
                        "a case that it is meant for is missing");
            }
        }
    }

    private static void noNearMiss(PackUnderCheck pack, Lint.Report report) {
        for (CaseFile file : pack.cases()) {
            Rule rule = pack.pack().find(file.rule());
            List<RuleCase> positives =
                    file.cases().stream().filter(RuleCase::isPositive).toList();
            if (rule == null
                    || positives.isEmpty()
                    || (rule.when() != null && pack.logic().always(rule.when()))) {
                continue;
            }
            boolean near = file.cases().stream()
                    .filter(c -> !c.isPositive())
                    .anyMatch(c -> positives.stream().anyMatch(p -> p.differences(c) <= 1));
            if (!near) {
                report.add(
                        file.place(),
                        "rule " + file.rule() + " has no near miss",
                        "a case that expects `nothing` and differs from a positive one by a single fact is missing");
            }
        }
    }

    private static void otherConclusion(PackUnderCheck pack, Lint.Report report) {
        for (CaseFile file : pack.cases()) {
            Rule rule = pack.pack().find(file.rule());
            for (RuleCase one : file.cases()) {
                if (rule != null
                        && one.isPositive()
                        && !one.concludes().equals(rule.conclusion().text())) {
                    report.add(
                            one.place(),
                            "the case expects " + Quote.of(one.concludes()) + ", which rule " + rule.id()
                                    + " cannot conclude",
                            "`" + rule.conclusion().text() + "` is meant");
                }
            }
        }
    }
}
