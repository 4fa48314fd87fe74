package dev.assay.lint;

import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reasons, which stand in reports as sentences of their own. */
final class ReasonLints {

    private static final String FACTS = "{facts}";
    private static final int LONGEST = 300;

    private ReasonLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-050", "reason that is no sentence", Check.rules(ReasonLints::noSentence)),
                Check.error("LNT-051", "reason used twice", ReasonLints::twice),
                Check.warning("LNT-052", "reason that lists one fact", Check.conditions(ReasonLints::oneFact)));
    }

    private static void noSentence(Rule rule, PackUnderCheck pack, Lint.Report report) {
        String reason = rule.reason();
        String wrong = !Character.isUpperCase(reason.charAt(0))
                ? "begins without a capital letter"
                : !reason.endsWith(".")
                        ? "ends without a period"
                        : reason.split(" ").length < 3
                                ? "has fewer than three words"
                                : reason.length() > LONGEST
                                        ? "has " + reason.length() + " characters, more than " + LONGEST
                                        : reason.contains("  ") ? "has two blanks in a row" : null;
        if (wrong != null) {
            report.add(Spot.value(rule, "reason"), "the reason is no sentence: it " + wrong, null);
        }
    }

    private static void twice(PackUnderCheck pack, Lint.Report report) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : pack.rules()) {
            Rule other = seen.putIfAbsent(rule.reason(), rule);
            if (other != null) {
                report.add(
                        Spot.value(rule, "reason"),
                        "rule " + rule.id() + ": the reason is that of " + other.id() + ", word for word",
                        "what differs between the two conditions belongs in the reason");
            }
        }
    }

    private static void oneFact(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        int grounds = Patterns.grounds(when).size();
        if (rule.reason().contains(FACTS) && grounds < 2) {
            report.add(
                    Spot.word(rule, FACTS),
                    "`{facts}` stands for a list, but the rule can rest on "
                            + (grounds == 0 ? "no fact" : "one fact only"),
                    "the reason can name it in plain words");
        }
    }
}
