package dev.assay.cli;

import dev.assay.html.HtmlReports;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import java.io.PrintWriter;
import java.util.Locale;

/** The formats of {@code assay evaluate}. */
enum EvaluateFormat {
    TEXT,
    JSON,
    JSONL,
    MARKDOWN,
    /** One page that needs neither network nor script. */
    HTML;

    /** Writes assessments one after the other; closing completes the output. */
    interface Output extends AutoCloseable {
        void write(Listing listing, Assessment assessment);

        @Override
        void close();
    }

    Output output(Style style, PrintWriter out) {
        if (this == HTML) {
            HtmlReports reports = new HtmlReports(out);
            return output(reports::write, reports::close);
        }
        Reports reports = new Reports(Reports.Format.valueOf(name()), style, out);
        return output((listing, assessment) -> reports.write(assessment), reports::close);
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
