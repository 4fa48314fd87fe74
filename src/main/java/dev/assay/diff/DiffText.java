package dev.assay.diff;

import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import java.io.PrintWriter;
import java.util.List;

/** Writes differences for a terminal. */
final class DiffText {

    private final PrintWriter out;

    DiffText(PrintWriter out) {
        this.out = out;
    }

    void write(Listed listed, List<Gate.Failure> failures) {
        listed.warnings().forEach(w -> out.println("Warning: " + Quote.escape(w)));
        if (listed.isEmpty()) {
            out.println("no differences"
                    + (listed.compared().size() > 1
                            ? " in " + Words.listings(listed.compared().size())
                            : ""));
        } else {
            if (!listed.isOne()) {
                out.println(Words.totals(listed));
            }
            boolean first = listed.isOne() && listed.warnings().isEmpty();
            for (Diff diff : listed.changed()) {
                if (!first) {
                    out.println();
                }
                diff(diff);
            }
            only("Only in the new", listed.added());
            only("Only in the old", listed.removed());
        }
        if (!failures.isEmpty()) {
            out.println();
            out.println("Fails");
            failures.forEach(f ->
                    out.println("  " + f.name() + "  " + Quote.escape(f.listing()) + " " + Quote.escape(f.what())));
        }
    }

    private void diff(Diff diff) {
        Assessment after = diff.after();
        out.println(Quote.escape(after.name()) + "  " + Quote.escape(after.id()));
        out.println("AIVSS " + Words.score(diff));
        for (Section section : Section.of(diff)) {
            out.println();
            out.println(section.title());
            for (Section.Item item : section.items()) {
                String sign = item.sign().isEmpty() ? "" : item.sign() + " ";
                out.println("  " + sign + Quote.escape(item.name()) + "  " + Quote.escape(item.text()));
                item.lines().forEach(l -> out.println("      " + Quote.escape(l)));
            }
        }
    }

    private void only(String title, List<Assessment> assessments) {
        if (!assessments.isEmpty()) {
            out.println();
            out.println(title);
            assessments.forEach(a -> out.println(
                    "  " + Quote.escape(a.id()) + "  " + Quote.escape(a.name()) + "  AIVSS " + Words.score(a)));
        }
    }
}
