package dev.assay.cli;

import dev.assay.exchange.AssessmentSarif;
import dev.assay.exchange.CycloneDx;
import dev.assay.exchange.Origin;
import dev.assay.exchange.Otm;
import dev.assay.html.HtmlReports;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.report.CsvReport;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;

/** The formats of {@code assay evaluate}. */
enum EvaluateFormat {
    TEXT,
    JSON,
    JSONL,
    MARKDOWN,
    /** One page that needs neither network nor script. */
    HTML,
    /** A row for each listing. */
    CSV,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** Open Threat Model 0.2.0. */
    OTM,
    /** CycloneDX 1.6 with VEX. */
    CYCLONEDX;

    /** Writes assessments one after the other; closing completes the output. */
    interface Output extends AutoCloseable {
        void write(Listing listing, Assessment assessment);

        @Override
        void close();
    }

    /**
     * The output in this format.
     *
     * @param origins where listings were read from
     */
    Output output(Style style, Function<Listing, Origin> origins, PrintWriter out) {
        return switch (this) {
            case TEXT, JSON, JSONL, MARKDOWN -> {
                Reports reports = new Reports(Reports.Format.valueOf(name()), style, out);
                yield output((listing, a) -> reports.write(a), reports::close);
            }
            case HTML -> {
                HtmlReports reports = new HtmlReports(out);
                yield output(reports::write, reports::close);
            }
            case CSV -> {
                out.print(CsvReport.HEADER);
                yield output((listing, a) -> out.print(CsvReport.line(a)), out::flush);
            }
            case SARIF -> {
                AssessmentSarif sarif = new AssessmentSarif(Version.number());
                yield output((listing, a) -> sarif.add(a, origins.apply(listing)), () -> sarif.write(out));
            }
            case OTM -> {
                Otm otm = new Otm();
                yield output((listing, a) -> otm.add(a), () -> otm.write(out));
            }
            case CYCLONEDX -> {
                CycloneDx bom = new CycloneDx(Version.number());
                yield output((listing, a) -> bom.add(a), () -> bom.write(out));
            }
        };
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    @FunctionalInterface
    private interface Writing {
        void write(Listing listing, Assessment assessment);
    }

    private static Output output(Writing writing, Runnable end) {
        return new Output() {
            @Override
            public void write(Listing listing, Assessment assessment) {
                writing.write(listing, assessment);
            }

            @Override
            public void close() {
                end.run();
            }
        };
    }
}
