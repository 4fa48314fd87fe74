package dev.assay.report;

import dev.assay.model.Assessment;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes assessments one after the other in one format. Close it to complete the output. */
public final class Reports implements AutoCloseable {

    /** The formats. */
    public enum Format {
        /** For a terminal. */
        TEXT,
        /** One object, or a list if there are several. */
        JSON,
        /** One object on each line. */
        JSONL,
        /** For documents and comments. */
        MARKDOWN;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Format format;
    private final Style style;
    private final PrintWriter out;
    private @Nullable Assessment first;
    private int written;

    /**
     * @param style how the text format is dressed; the others are never
     * @param out takes the output; it is flushed, not closed
     */
    public Reports(Format format, Style style, PrintWriter out) {
        this.format = format;
        this.style = style;
        this.out = out;
    }

    /** Writes one assessment. */
    public void write(Assessment assessment) {
        switch (format) {
            case JSON -> json(assessment);
            case JSONL -> JsonReport.write(assessment, out, false);
            case MARKDOWN -> new MarkdownReport(out).write(assessment);
            case TEXT -> {
                if (written > 0) {
                    out.println();
                    out.println("─".repeat(40));
                    out.println();
                }
                new TextReport(out, style).write(assessment);
            }
        }
        written++;
        out.flush();
    }

    /** Whether a list is needed shows only when a second assessment comes, so the first waits. */
    private void json(Assessment assessment) {
        if (written == 0) {
            first = assessment;
            return;
        }
        if (first != null) {
            out.print("[\n");
            JsonReport.write(first, out, true);
            first = null;
        }
        out.print(",\n");
        JsonReport.write(assessment, out, true);
    }

    @Override
    public void close() {
        if (first != null) {
            JsonReport.write(first, out, true);
        } else if (format == Format.JSON && written > 0) {
            out.print("]\n");
        }
        out.flush();
    }
}
