package dev.assay.diff;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The forms in which differences can be written. */
public enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /**
     * Writes differences in this form.
     *
     * @param failures why a gate does not open; empty if it does or if there is none
     */
    public void write(Listed listed, List<Gate.Failure> failures, PrintWriter out) {
        switch (this) {
            case TEXT -> new DiffText(out).write(listed, failures);
            case JSON -> DiffJson.write(listed, failures, out);
            case MARKDOWN -> new DiffMarkdown(out).write(listed, failures);
        }
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
