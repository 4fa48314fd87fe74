package dev.assay.lint;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as text for people: place, level, lint and message on one line, then the line of the file with a caret under
 * the place, then the likely mend.
 */
public final class FindingsText {

    private static final int WIDEST = 160;

    private final Map<String, List<String>> files = new HashMap<>();

    /** Writes the findings in their order. */
    public void write(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            Place place = finding.place();
            out.println(Place.of(place.file(), place.line(), place.column()) + ": "
                    + finding.level().word() + " [" + finding.lint() + "] " + finding.message());
            source(place, out);
            if (finding.maybe() != null) {
                out.println("  Maybe " + finding.maybe());
            }
        }
    }

    private void source(Place place, PrintWriter out) {
        List<String> lines = files.computeIfAbsent(place.file(), FindingsText::lines);
        if (place.line() < 1 || place.line() > lines.size()) {
            return;
        }
        String line = lines.get(place.line() - 1).replace('\t', ' ').stripTrailing();
        int caret = Math.max(place.column(), 1) - 1;
        int start = caret < WIDEST - 20 ? 0 : Math.min(caret - WIDEST / 2, line.length());
        int end = Math.min(line.length(), start + WIDEST);
        String before =
                (start > 0 ? "…" : "") + Quote.escape(line.substring(start, Math.max(start, Math.min(caret, end))));
        String after = Quote.escape(line.substring(Math.max(start, Math.min(caret, end)), end));
        out.println("  " + before + after + (end < line.length() ? "…" : ""));
        if (place.column() > 0) {
            out.println("  " + " ".repeat(before.length()) + "^");
        }
    }

    /** The lines of a file; none if it cannot be shown. */
    private static List<String> lines(String file) {
        try {
            return Documents.text(file, Documents.bytes(Path.of(file))).lines().toList();
        } catch (ProblemException | InvalidPathException e) {
            return List.of();
        }
    }
}
