package dev.assay.impact;

import dev.assay.diff.Step;
import dev.assay.doc.Quote;
import dev.assay.impact.RuleChange.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that the reports for people share. None of them holds markup; listing ids are escaped for a terminal. */
final class ImpactWords {

    private static final int HUNDRED = 100;

    private ImpactWords() {}

    /** What differs between the packs, a phrase for each part. */
    static List<String> packs(PackChanges packs) {
        List<String> parts = new ArrayList<>();
        parts.add("rules: " + packs.of(Kind.REMOVED).size() + " removed, "
                + packs.of(Kind.CHANGED).size() + " changed, "
                + packs.of(Kind.ADDED).size() + " added, "
                + packs.of(Kind.REWORDED).size() + " reworded");
        parts.add("capabilities: " + ids(packs.capabilities()));
        parts.add("threats: " + ids(packs.threats()));
        return parts;
    }

    private static String ids(PackChanges.Ids ids) {
        return ids.removed().size() + " removed, " + ids.changed().size() + " changed, "
                + ids.added().size() + " added";
    }

    /** How many listings change, and their scores. */
    static List<String> totals(Impact impact) {
        List<String> lines = new ArrayList<>();
        lines.add(impact.changed() + " of " + listings(impact.listings()) + " change (" + percent(impact) + " %)");
        Difference greatest = impact.greatest();
        lines.add(
                greatest == null
                        ? "no score changes"
                        : "score: mean change " + signed(impact.meanScoreChange()) + ", greatest "
                                + signed(greatest.scoreChange()) + " (" + Quote.escape(greatest.listing()) + " "
                                + greatest.scoreBefore().toPlainString() + " → "
                                + greatest.scoreAfter().toPlainString() + ")");
        return lines;
    }

    /** What a group is about. */
    static String title(Group group) {
        RuleChange rule = group.rule();
        return rule == null ? "by other facts" : change(rule);
    }

    static String change(RuleChange rule) {
        return rule.id() + " " + rule.kind().word() + ": " + rule.what();
    }

    /** How scores go in a group, or an empty text. */
    static String scores(Group group) {
        return group.rises() + group.falls() == 0
                ? ""
                : "score rises for " + group.rises() + ", falls for " + group.falls();
    }

    /** What changes for an example, in one line. */
    static String steps(Group.Example example, int shown) {
        List<String> steps = example.steps().stream().map(Step::text).toList();
        return steps.size() <= shown
                ? String.join(", ", steps)
                : String.join(", ", steps.subList(0, shown)) + " and " + (steps.size() - shown) + " more";
    }

    static String listings(int count) {
        return String.format(Locale.ROOT, "%d listing%s", count, count == 1 ? "" : "s");
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private static String percent(Impact impact) {
        return impact.listings() == 0
                ? "0.0"
                : BigDecimal.valueOf((long) impact.changed() * HUNDRED)
                        .divide(BigDecimal.valueOf(impact.listings()), 1, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
