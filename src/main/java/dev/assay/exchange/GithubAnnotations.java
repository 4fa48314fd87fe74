package dev.assay.exchange;

import dev.assay.doc.Quote;
import dev.assay.model.Decision;
import dev.assay.model.Evidence;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy's decisions as GitHub workflow commands, which show each finding at its line of a change. */
public final class GithubAnnotations {

    private GithubAnnotations() {}

    /**
     * Writes a line for each finding, and one for each verdict that fails the run by what is open.
     *
     * @param origins where the listing of each decision was read from, in the order of the decisions
     */
    public static void write(PolicyCheck check, List<Origin> origins, PrintWriter out) {
        for (int i = 0; i < check.decisions().size(); i++) {
            Decision d = check.decisions().get(i);
            Origin origin = origins.get(i);
            for (PolicyFinding f : d.findings()) {
                Evidence evidence = AssessmentSarif.first(f.facts().stream());
                out.print(command(
                        level(f), origin, d.id(), evidence, f.rule() + " " + f.title(), d.name() + ": " + words(f)));
            }
            if (check.failsByUnknowns(d)) {
                String words = d.name() + ": " + d.verdict().word() + ", but answers could make it "
                        + d.worst().word();
                out.print(command("error", origin, d.id(), null, "Open verdict", words));
            }
        }
    }

    private static String level(PolicyFinding f) {
        return f.standing() != Standing.COUNTS ? "notice" : f.verdict() == Verdict.DENY ? "error" : "warning";
    }

    private static String words(PolicyFinding f) {
        String standing =
                f.standing() == Standing.COUNTS ? "" : " (" + f.standing().word() + ")";
        String obligations = f.obligations().isEmpty() ? "" : " Obligations: " + String.join("; ", f.obligations());
        return f.verdict().word() + standing + ". " + f.reason() + obligations;
    }

    private static String command(
            String level, Origin origin, String listing, @Nullable Evidence evidence, String title, String message) {
        return "::" + level + " file=" + property(origin.file()) + ",line=" + origin.line(listing, evidence) + ",title="
                + property(title) + "::" + data(message) + "\n";
    }

    private static String data(String text) {
        return Quote.escape(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
