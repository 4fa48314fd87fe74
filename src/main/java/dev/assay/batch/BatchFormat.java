package dev.assay.batch;

import java.util.Locale;

/** How a batch writes its assessments. */
public enum BatchFormat {
    /** Whole assessments, an object on each line. */
    JSONL,
    /** A table with a row for each. */
    CSV,
    /** What a fleet report needs of each assessment, an object on each line. */
    BRIEF,
    /** One SARIF 2.1.0 log of all findings. */
    SARIF;

    /** The format of a file's ending: CSV for {@code .csv}, SARIF for {@code .sarif}, JSON Lines for all others. */
    public static BatchFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? CSV : name.endsWith(".sarif") ? SARIF : JSONL;
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
