package dev.assay.exchange;

import dev.assay.model.Decision;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.report.CsvReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A policy's decisions as a table, a row for each listing, fit for spreadsheets: no cell is taken for a formula. */
public final class DecisionCsv {

    private static final String HEADER =
            "id,name,verdict,mildest,worst,fails,score,low,high,deny,review,known,waived,obligations\n";

    private DecisionCsv() {}

    /** Writes the names of the columns and all rows. */
    public static void write(PolicyCheck check, PrintWriter out) {
        out.print(HEADER);
        check.decisions().forEach(d -> out.print(String.join(",", row(check, d)) + "\n"));
    }

    private static List<String> row(PolicyCheck check, Decision d) {
        return List.of(
                CsvReport.text(d.id()),
                CsvReport.text(d.name()),
                d.verdict().word(),
                d.mildest().word(),
                d.worst().word(),
                check.fails(d) ? "1" : "0",
                d.aivss().score().toPlainString(),
                d.aivss().interval().low().toPlainString(),
                d.aivss().interval().high().toPlainString(),
                rules(d, Standing.COUNTS, "deny"),
                rules(d, Standing.COUNTS, "review"),
                rules(d, Standing.KNOWN, ""),
                rules(d, Standing.WAIVED, ""),
                CsvReport.text(String.join("; ", d.obligations())));
    }

    private static String rules(Decision d, Standing standing, String verdict) {
        return d.findings().stream()
                .filter(f -> f.standing() == standing && f.verdict().word().startsWith(verdict))
                .map(PolicyFinding::rule)
                .collect(Collectors.joining(" "));
    }
}
