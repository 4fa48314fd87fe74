package dev.assay.impact;

import dev.assay.diff.Step;
import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an impact for a terminal. */
final class ImpactText {

    private static final int SHOWN = 12;
    private static final int IN_EXAMPLE = 6;

    private final PrintWriter out;

    ImpactText(PrintWriter out) {
        this.out = out;
    }

    void write(Impact impact) {
        Verdict verdict = Verdict.of(impact);
        ImpactWords.totals(impact).forEach(out::println);
        ImpactWords.packs(impact.packs()).forEach(out::println);
        if (impact.listings() > 0) {
            bands(impact);
        }
        impact.groups().forEach(this::group);
        List<RuleChange> silent = impact.withoutEffect();
        if (!silent.isEmpty()) {
            out.println();
            out.println("Without effect on these listings");
            silent.forEach(c -> out.println("  " + ImpactWords.change(c)));
        }
        out.println();
        out.println("Version: " + verdict.level().word());
        verdict.reasons().forEach(r -> out.println("  " + r));
    }

    private void bands(Impact impact) {
        out.println("bands, old down and new across");
        out.println(cell("")
                + String.join("", Impact.bands().stream().map(ImpactText::cell).toList()));
        for (String before : Impact.bands()) {
            StringBuilder row = new StringBuilder(cell(before));
            Impact.bands().forEach(after -> row.append(cell(Integer.toString(impact.between(before, after)))));
            out.println(row);
        }
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%10s", text);
    }

    private void group(Group group) {
        out.println();
        out.println(ImpactWords.title(group));
        out.println("  " + ImpactWords.listings(group.listings()));
        if (!ImpactWords.scores(group).isEmpty()) {
            out.println("  " + ImpactWords.scores(group));
        }
        List<Map.Entry<Step, Integer>> steps = group.steps();
        steps.stream()
                .limit(SHOWN)
                .forEach(s -> out.println(String.format(
                        Locale.ROOT, "  %6d  %s", s.getValue(), s.getKey().text())));
        if (steps.size() > SHOWN) {
            out.println("          and " + (steps.size() - SHOWN) + " more; --format json has all");
        }
        group.examples()
                .forEach(e -> out.println(
                        "  such as " + Quote.escape(e.listing()) + ": " + ImpactWords.steps(e, IN_EXAMPLE)));
    }
}
