package dev.assay.batch;

import dev.assay.model.Assessment;
import dev.assay.model.Brief;
import dev.assay.report.BriefReport;
import dev.assay.report.CsvReport;
import dev.assay.report.JsonReport;
import java.io.Writer;
import java.util.Locale;

/** How a batch writes its assessments. */
public enum BatchFormat {
    /** Whole assessments, an object on each line. */
    JSONL,
    /** A table with a row for each. */
    CSV,
    /** What a fleet report needs of each assessment, an object on each line. */
    BRIEF;

    /** The format of a file's ending: CSV for {@code .csv}, JSON Lines for all others. */
    public static BatchFormat of(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : JSONL;
    }

    /** What stands above all assessments. */
    String head() {
        return this == CSV ? CsvReport.HEADER : "";
    }

    void write(Assessment assessment, Writer out) {
        if (this == CSV) {
            CsvReport.write(assessment, out);
        } else if (this == BRIEF) {
            BriefReport.write(Brief.of(assessment), out);
        } else {
            JsonReport.write(assessment, out, false);
        }
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
