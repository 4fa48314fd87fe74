package dev.assay.verify;

import dev.assay.doc.Place;
import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Writes coverage as a table, each rule followed by what is not exercised. */
final class CoverageReport {

    private static final String ROW = "%-10s %6s %7s %9s  %s";

    private CoverageReport() {}

    static void write(Coverage coverage, List<RuleCoverage> shown, PrintWriter out) {
        if (!shown.isEmpty()) {
            out.println(String.format(Locale.ROOT, ROW, "rule", "fired", "silent", "listings", "lines"));
        }
        for (RuleCoverage r : shown) {
            String lines = r.covered() + " of " + r.lines().size();
            out.println(String.format(
                    Locale.ROOT, ROW, r.rule().id(), r.casesFired(), r.casesSilent(), r.listingsFired(), lines));
            if (!r.hasFired()) {
                out.println("  " + r.rule().place() + ": never fired  "
                        + Quote.escape(r.rule().title()));
            }
            r.lines().stream().filter(l -> !l.isCovered()).forEach(l -> out.println(gap(r, l)));
        }
        out.println(coverage.cases() + " cases, " + coverage.listings() + " listings; "
                + coverage.fired() + " of " + coverage.rules().size() + " rules fired ("
                + coverage.firedPercent().toPlainString() + " %), "
                + coverage.covered() + " of " + coverage.lines() + " condition lines covered ("
                + coverage.coveredPercent().toPlainString() + " %)"
                + (coverage.unmeasured() == 0 ? "" : "; " + coverage.unmeasured() + " rules in full DRL not measured"));
    }

    private static String gap(RuleCoverage rule, LineCoverage line) {
        return "  " + Place.of(rule.rule().place().file(), line.line(), 0) + ": " + line.gap() + "  "
                + Quote.escape(line.text());
    }
}
