package dev.assay.report;

import java.util.Locale;

/** The formats that open questions are written in. */
public enum AskFormat {
    /** For a terminal. */
    TEXT,
    /** For documents and mail. */
    MARKDOWN,
    /** For programs. */
    JSON,
    /** A form for the vendor to fill in. */
    CSV;

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
