package dev.assay.batch;

import dev.assay.report.CsvReport;
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

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
