package dev.assay.impact;

import java.io.PrintWriter;
import java.util.Locale;

/** The forms in which an impact can be written. */
public enum ImpactFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /** Writes an impact in this form. */
    public void write(Impact impact, PrintWriter out) {
        switch (this) {
            case TEXT -> new ImpactText(out).write(impact);
            case JSON -> ImpactJson.write(impact, out);
            case MARKDOWN -> new ImpactMarkdown(out).write(impact);
        }
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
