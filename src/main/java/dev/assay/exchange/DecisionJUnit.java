package dev.assay.exchange;

import dev.assay.doc.Quote;
import dev.assay.model.Decision;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import dev.assay.report.Xml;
import java.io.PrintWriter;
import java.util.List;

/** A policy's decisions as JUnit XML: a test case for each listing, which fails where the run does. */
public final class DecisionJUnit {

    private DecisionJUnit() {}

    /**
     * Writes the document.
     *
     * @param origins where the listing of each decision was read from, in the order of the decisions
     */
    public static void write(PolicyCheck check, List<Origin> origins, PrintWriter out) {
        List<Decision> decisions = check.decisions();
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        out.print("  <testsuite name=\"" + text(check.policy().name()) + "\" tests=\"" + decisions.size()
                + "\" failures=\"" + decisions.stream().filter(check::fails).count()
                + "\" errors=\"0\" skipped=\"0\" time=\"0\">\n");
        for (int i = 0; i < decisions.size(); i++) {
            testCase(check, decisions.get(i), origins.get(i), out);
        }
        out.print("  </testsuite>\n</testsuites>\n");
    }

    private static void testCase(PolicyCheck check, Decision d, Origin origin, PrintWriter out) {
        out.print(
                "    <testcase classname=\"" + text(origin.file()) + "\" name=\"" + text(d.id()) + "\" time=\"0\">\n");
        if (check.fails(d)) {
            Verdict verdict = check.failsByUnknowns(d) ? d.worst() : d.verdict();
            out.print("      <failure type=\"" + verdict.word() + "\" message=\""
                    + text(d.name() + ": " + d.verdict().word()
                            + (check.failsByUnknowns(d)
                                    ? ", and by answers " + d.worst().word()
                                    : ""))
                    + "\">" + lines(d, Standing.COUNTS) + "</failure>\n");
        }
        String others = lines(d, Standing.KNOWN) + lines(d, Standing.WAIVED);
        if (!others.isEmpty()) {
            out.print("      <system-out>" + others + "</system-out>\n");
        }
        out.print("    </testcase>\n");
    }

    private static String lines(Decision d, Standing standing) {
        StringBuilder lines = new StringBuilder();
        for (PolicyFinding f : d.findings()) {
            if (f.standing() == standing) {
                lines.append(text(line(f))).append('\n');
            }
        }
        return lines.toString();
    }

    private static String line(PolicyFinding f) {
        String obligations = f.obligations().isEmpty() ? "" : " (" + String.join("; ", f.obligations()) + ")";
        String standing = f.standing() == Standing.COUNTS ? "" : f.standing().word() + " ";
        return standing + f.verdict().word() + " " + f.rule() + ": " + f.reason() + obligations;
    }

    private static String text(String words) {
        return Xml.escape(Quote.escape(words));
    }
}
