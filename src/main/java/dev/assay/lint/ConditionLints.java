package dev.assay.lint;

import dev.assay.model.Certainty;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.rule.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions that can never hold, always hold, or say less than they seem to. */
final class ConditionLints {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private ConditionLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-020", "condition that contradicts itself", Check.conditions(ConditionLints::never)),
                Check.error("LNT-021", "pattern that no capability fits", Check.conditions(ConditionLints::empty)),
                Check.error("LNT-022", "condition that always holds", Check.conditions(ConditionLints::always)),
                Check.warning("LNT-023", "line that the others imply", Check.conditions(ConditionLints::impliedLine)),
                Check.error("LNT-024", "evidenced by nothing", Check.conditions(ConditionLints::noEvidence)),
                Check.warning("LNT-025", "variable that is never used", Check.conditions(ConditionLints::unused)));
    }

    private static void never(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        Logic logic = pack.logic();
        if (hasEmptyPattern(when) || logic.canHold(when)) {
            return;
        }
        List<Condition> lines = Patterns.lines(when);
        for (int later = 0; later < lines.size(); later++) {
            Condition line = lines.get(later);
            if (!logic.canHold(line)) {
                report.add(Spot.condition(rule, line), "this line can never hold", null);
                return;
            }
            for (Condition other : lines.subList(0, later)) {
                if (!logic.canHold(new Condition.All(List.of(other, line)))) {
                    report.add(
                            Spot.condition(rule, line),
                            "it can never hold, because this line excludes `" + other.text() + "`",
                            "`or` between the two is meant");
                    return;
                }
            }
        }
        report.add(Spot.condition(rule, when), "it can never hold, because its lines exclude each other", null);
    }

    private static void empty(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        for (Patterns found : Patterns.of(when)) {
            if (found.pattern().candidates().isEmpty()) {
                report.add(
                        Spot.condition(rule, found.pattern()),
                        "no capability of the vocabulary fits `"
                                + found.pattern().text() + "`",
                        "one of its fields has a wrong value");
            }
        }
    }

    private static void always(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        boolean says = !(when instanceof Condition.All all && all.parts().isEmpty());
        if (says && !hasEmptyPattern(when) && pack.logic().always(when)) {
            report.add(
                    Spot.condition(rule, when),
                    "the condition holds for every listing",
                    "a line is wrong, or `when` is meant to be empty");
        }
    }

    /** A line that others imply may still be there for the facts that it adds to those the rule rests on. */
    private static void impliedLine(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        List<Condition> lines = Patterns.lines(when);
        if (lines.size() < 2 || hasEmptyPattern(when) || !pack.logic().canHold(when)) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            Condition line = lines.get(at);
            List<Condition> others = new ArrayList<>(lines);
            others.remove(at);
            boolean addsGrounds = !Patterns.grounds(new Condition.All(others)).containsAll(Patterns.grounds(line));
            if (!addsGrounds
                    && !(line instanceof Condition.Bound)
                    && pack.logic().implies(new Condition.All(others), line)) {
                report.add(
                        Spot.condition(rule, line),
                        "the other lines imply this one",
                        "the line can go, or another capability is meant");
                return;
            }
        }
    }

    private static void noEvidence(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        Scene silent = Scene.of(pack.pack().vocabulary(), List.of());
        if (rule.conclusion() instanceof Conclusion.Names names
                && names.certainty() == Certainty.EVIDENCED
                && when.holds(silent)) {
            report.add(
                    Spot.value(rule, "certainty"),
                    "the threat is called evidenced, yet the rule holds for a listing that says nothing",
                    "\"general\" is meant, or a Present or Absent pattern is missing");
        } else if (rule.conclusion() instanceof Conclusion.Mapped && when.holds(silent)) {
            report.add(
                    Spot.word(rule, "@mapped"),
                    "the layer is called mapped, yet the rule holds for a listing that says nothing",
                    "a Present or Absent pattern is missing");
        }
    }

    private static void unused(Rule rule, Condition when, PackUnderCheck pack, Lint.Report report) {
        if (rule.conclusion() instanceof Conclusion.Chain) {
            return;
        }
        String code = Spot.code(rule).replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "\"\"");
        Matcher variables = VARIABLE.matcher(code);
        while (variables.find()) {
            String name = variables.group();
            boolean parameter = pack.pack().parameters().stream().anyMatch(p -> name.equals("$" + p.name()));
            if (!parameter
                    && Pattern.compile(Pattern.quote(name) + "\\b")
                                    .matcher(code)
                                    .results()
                                    .count()
                            == 1) {
                report.add(
                        Spot.word(rule, name),
                        "the variable `" + name + "` is bound and never used",
                        "it can go; only the legs of chains are named by variables");
            }
        }
    }

    private static boolean hasEmptyPattern(Condition when) {
        return Patterns.of(when).stream().anyMatch(p -> p.pattern().candidates().isEmpty());
    }
}
