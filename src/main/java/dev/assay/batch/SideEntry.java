package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.report.JsonTree;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A line of the side file. */
final class SideEntry {

    private SideEntry() {}

    /**
     * The line of a problem.
     *
     * @param kind {@code error}, {@code warning} or {@code duplicate}
     * @param record the number of the record in the input, from 1
     */
    static byte[] of(String kind, int record, Problem problem) {
        Place place = problem.place();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("record", record);
        entry.put("file", place.file());
        if (place.line() > 0) {
            entry.put("line", place.line());
        }
        if (place.column() > 0) {
            entry.put("column", place.column());
        }
        String pointer = place.pointer();
        if (!pointer.isEmpty()) {
            entry.put("pointer", pointer);
        }
        entry.put("message", problem.message());
        if (problem.maybe() != null) {
            entry.put("maybe", problem.maybe());
        }
        StringWriter text = new StringWriter();
        JsonTree.write(entry, text, false);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
