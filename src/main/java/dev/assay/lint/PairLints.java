package dev.assay.lint;

import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Move;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules that repeat, contradict or cover each other. */
final class PairLints {

    private PairLints() {}

    /** A rule with its condition and, if it moves a value, its bound. */
    private record Side(Rule rule, Condition when, @Nullable Bound bound) {}

    /** Looks at an ordered pair of rules about the same thing. */
    private interface OfPair {
        void check(Side one, Side other, Logic logic, Lint.Report report);
    }

    static List<Lint> all() {
        return List.of(
                Check.error(
                        "LNT-030",
                        "two rules with the same condition",
                        (pack, report) ->
                                groups(pack, true).forEach(group -> pairs(group, pack, report, PairLints::same))),
                Check.error(
                        "LNT-031",
                        "floor above the ceiling",
                        (pack, report) -> groups(pack, false)
                                .forEach(group -> pairs(group, pack, report, PairLints::contradicting))),
                Check.warning(
                        "LNT-032",
                        "bound that another covers",
                        (pack, report) ->
                                groups(pack, false).forEach(group -> pairs(group, pack, report, PairLints::covered))));
    }

    private static void same(Side one, Side other, Logic logic, Lint.Report report) {
        if (isLater(one.rule(), other.rule()) && logic.equal(one.when(), other.when())) {
            report.add(
                    one.rule().place(),
                    "it has the same condition as " + other.rule().id() + " and concludes about the same thing",
                    "one of the two is left over, or a line is missing");
        }
    }

    private static void contradicting(Side one, Side other, Logic logic, Lint.Report report) {
        Bound floor = Objects.requireNonNull(one.bound());
        Bound ceiling = Objects.requireNonNull(other.bound());
        if (floor.move() == Move.AT_LEAST
                && ceiling.move() == Move.AT_MOST
                && floor.value().compareTo(ceiling.value()) > 0
                && logic.implies(one.when(), other.when())) {
            report.add(
                    Spot.value(one.rule(), "atLeast"),
                    "the floor is above the ceiling of " + other.rule().id() + " ("
                            + other.rule().conclusion().text() + "), which holds wherever this rule does and wins",
                    "the condition of one of the two is too wide");
        }
    }

    private static void covered(Side one, Side other, Logic logic, Lint.Report report) {
        Bound bound = Objects.requireNonNull(one.bound());
        Bound wider = Objects.requireNonNull(other.bound());
        int order = bound.value().compareTo(wider.value());
        boolean weaker = bound.move() == wider.move()
                && ((bound.move() == Move.AT_LEAST && order < 0) || (bound.move() == Move.AT_MOST && order > 0));
        if (weaker && logic.implies(one.when(), other.when())) {
            report.add(
                    Spot.value(one.rule(), bound.move() == Move.AT_LEAST ? "atLeast" : "atMost"),
                    "it never counts: " + other.rule().id() + " ("
                            + other.rule().conclusion().text() + ") holds wherever this rule does",
                    "the two values are swapped, or the condition of one is too wide");
        }
    }

    private static void pairs(List<Side> group, PackUnderCheck pack, Lint.Report report, OfPair check) {
        for (Side one : group) {
            for (Side other : group) {
                if (!one.rule().id().equals(other.rule().id())) {
                    check.check(
                            one,
                            other,
                            pack.logic(),
                            (place, message, maybe) ->
                                    report.add(place, "rule " + one.rule().id() + ": " + message, maybe));
                }
            }
        }
    }

    private static boolean isLater(Rule one, Rule other) {
        int files = one.place().file().compareTo(other.place().file());
        return files > 0 || (files == 0 && one.place().line() > other.place().line());
    }

    /** The rules about the same thing: of the same move where moves count, and with a bound where they do not. */
    private static List<List<Side>> groups(PackUnderCheck pack, boolean byMove) {
        Map<String, List<Side>> groups = new LinkedHashMap<>();
        for (Rule rule : pack.sound()) {
            Bound bound = Bound.of(rule.conclusion());
            Condition when = rule.when();
            if (when != null && (byMove || bound != null) && !(rule.conclusion() instanceof Conclusion.Chain)) {
                String key = byMove
                        ? subject(rule.conclusion(), bound)
                        : Objects.requireNonNull(bound).subject();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(new Side(rule, when, bound));
            }
        }
        return List.copyOf(groups.values());
    }

    private static String subject(Conclusion conclusion, @Nullable Bound bound) {
        if (bound != null) {
            return bound.subject() + " " + bound.move().words();
        }
        return conclusion instanceof Conclusion.Names names
                ? names.subject() + " threat " + names.threat()
                : conclusion.text();
    }
}
