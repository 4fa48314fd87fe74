package dev.assay.serve;

import dev.assay.exchange.AssessmentSarif;
import dev.assay.exchange.CycloneDx;
import dev.assay.exchange.Origin;
import dev.assay.exchange.Otm;
import dev.assay.html.HtmlReports;
import dev.assay.report.CsvReport;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports in the formats of {@code assay evaluate}, with the same bytes. */
enum Export {
    TEXT("text/plain; charset=utf-8"),
    JSON(Json.TYPE),
    JSONL("application/jsonl"),
    MARKDOWN("text/markdown; charset=utf-8"),
    HTML("text/html; charset=utf-8"),
    CSV("text/csv; charset=utf-8"),
    SARIF("application/sarif+json"),
    OTM(Json.TYPE),
    CYCLONEDX("application/vnd.cyclonedx+json");

    private final String type;

    Export(String type) {
        this.type = type;
    }

    /** The words for formats. */
    static List<String> formats() {
        return Stream.of(values()).map(Export::word).toList();
    }

    /**
     * The export of a word.
     *
     * @throws Rejection if there is none
     */
    static Export of(String word) {
        return Stream.of(values())
                .filter(e -> e.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        Rejection.Kind.MALFORMED,
                        "There is no such format; " + formats().stream().collect(Collectors.joining(", ")) + " are"));
    }

    /**
     * Assessments as a report.
     *
     * @param version of the program, which some formats name
     */
    Reply reply(Asked asked, Assessing assessing, String version) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        write(asked, assessing, version, out);
        out.flush();
        return Reply.text(type, text.toString());
    }

    private void write(Asked asked, Assessing assessing, String version, PrintWriter out) {
        switch (this) {
            case TEXT, JSON, JSONL, MARKDOWN -> {
                try (Reports reports = new Reports(Reports.Format.valueOf(name()), Style.PLAIN, out)) {
                    assessing.assessments().forEach(reports::write);
                }
            }
            case HTML -> {
                try (HtmlReports reports = new HtmlReports(out)) {
                    for (int i = 0; i < assessing.listings().size(); i++) {
                        reports.write(
                                assessing.listings().get(i),
                                assessing.assessments().get(i));
                    }
                }
            }
            case CSV -> {
                out.print(CsvReport.HEADER);
                assessing.assessments().forEach(a -> out.print(CsvReport.line(a)));
            }
            case SARIF -> {
                AssessmentSarif sarif = new AssessmentSarif(version);
                Origin origin = Origin.of(asked.name(), asked.document());
                assessing.assessments().forEach(a -> sarif.add(a, origin));
                sarif.write(out);
            }
            case OTM -> {
                Otm otm = new Otm();
                assessing.assessments().forEach(otm::add);
                otm.write(out);
            }
            case CYCLONEDX -> {
                CycloneDx bom = new CycloneDx(version);
                assessing.assessments().forEach(bom::add);
                bom.write(out);
            }
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
