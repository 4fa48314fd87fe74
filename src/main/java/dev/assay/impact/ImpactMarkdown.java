package dev.assay.impact;

import static dev.assay.report.Markdown.escape;

import dev.assay.diff.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Writes an impact as Markdown, for a review. */
final class ImpactMarkdown {

    private static final int SHOWN = 40;
    private static final int IN_EXAMPLE = 12;

    private final PrintWriter out;

    ImpactMarkdown(PrintWriter out) {
        this.out = out;
    }

    void write(Impact impact) {
        Verdict verdict = Verdict.of(impact);
        out.println("# Impact of the rule pack");
        out.println();
        out.println("**Version: " + verdict.level().word() + "**");
        out.println();
        items(verdict.reasons());
        out.println();
        out.println("## Totals");
        out.println();
        items(ImpactWords.totals(impact));
        items(ImpactWords.packs(impact.packs()));
        if (impact.listings() > 0) {
            bands(impact);
        }
        impact.groups().forEach(this::group);
        List<RuleChange> silent = impact.withoutEffect();
        if (!silent.isEmpty()) {
            out.println();
            out.println("## Without effect on these listings");
            out.println();
            items(silent.stream().map(ImpactWords::change).toList());
        }
    }

    private void bands(Impact impact) {
        out.println();
        out.println("| old \\ new | " + String.join(" | ", Impact.bands()) + " |");
        out.println("|---" + "|---:".repeat(Impact.bands().size()) + "|");
        for (String before : Impact.bands()) {
            StringBuilder row = new StringBuilder("| " + before);
            Impact.bands().forEach(after -> row.append(" | ").append(impact.between(before, after)));
            out.println(row + " |");
        }
    }

    private void group(Group group) {
        out.println();
        out.println("## " + escape(ImpactWords.title(group)));
        out.println();
        String scores = ImpactWords.scores(group);
        out.println(ImpactWords.listings(group.listings()) + (scores.isEmpty() ? "" : "; " + scores));
        out.println();
        List<Map.Entry<Step, Integer>> steps = group.steps();
        if (!steps.isEmpty()) {
            out.println("| change | listings |");
            out.println("|---|---:|");
            steps.stream()
                    .limit(SHOWN)
                    .forEach(s -> out.println("| " + escape(s.getKey().text()) + " | " + s.getValue() + " |"));
            out.println();
        }
        if (steps.size() > SHOWN) {
            out.println("and " + (steps.size() - SHOWN) + " more changes");
            out.println();
        }
        items(group.examples().stream()
                .map(e -> e.listing() + ": " + ImpactWords.steps(e, IN_EXAMPLE))
                .toList());
    }

    private void items(List<String> items) {
        items.forEach(i -> out.println("- " + escape(i)));
    }
}
