package dev.assay.diff;

import static dev.assay.report.Markdown.escape;

import dev.assay.model.Assessment;
import java.io.PrintWriter;
import java.util.List;

/** Writes differences as Markdown, for a review. */
final class DiffMarkdown {

    private final PrintWriter out;

    DiffMarkdown(PrintWriter out) {
        this.out = out;
    }

    void write(Listed listed, List<Gate.Failure> failures) {
        line("# Differences");
        line("");
        line(
                listed.isEmpty()
                        ? "No differences in "
                                + Words.listings(listed.compared().size()) + "."
                        : Words.totals(listed) + ".");
        items("Warnings", listed.warnings());
        items(
                "Fails",
                failures.stream()
                        .map(f -> f.name() + ": " + f.listing() + " " + f.what())
                        .toList());
        listed.changed().forEach(this::diff);
        items(
                "Only in the new",
                listed.added().stream().map(DiffMarkdown::named).toList());
        items(
                "Only in the old",
                listed.removed().stream().map(DiffMarkdown::named).toList());
    }

    private void diff(Diff diff) {
        line("");
        line("## " + escape(diff.after().name()));
        line("");
        line("**" + escape("AIVSS " + Words.score(diff)) + "**, id "
                + escape(diff.after().id()) + ".");
        for (Section section : Section.of(diff)) {
            line("");
            line("### " + section.title());
            line("");
            for (Section.Item item : section.items()) {
                String sign = item.sign().isEmpty() ? "" : escape(item.sign()) + " ";
                line("- " + sign + "**" + escape(item.name()) + "**" + escape(" " + item.text()));
                item.lines().forEach(l -> line("  - " + escape(l)));
            }
        }
    }

    private void items(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            items.forEach(i -> line("- " + escape(i)));
        }
    }

    private static String named(Assessment a) {
        return a.id() + ", " + a.name() + ", AIVSS " + Words.score(a);
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
