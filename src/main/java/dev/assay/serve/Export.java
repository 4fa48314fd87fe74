package dev.assay.serve;

import dev.assay.model.Assessment;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports in the formats of {@code assay evaluate}, with the same bytes. */
final class Export {

    private Export() {}

    /** The words for formats. */
    static List<String> formats() {
        return Stream.of(Reports.Format.values()).map(Reports.Format::toString).toList();
    }

    /**
     * Assessments as a report.
     *
     * @throws Rejection if there is no such format
     */
    static Reply reply(String word, List<Assessment> assessments) {
        Reports.Format format = Stream.of(Reports.Format.values())
                .filter(f -> f.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        Rejection.Kind.MALFORMED,
                        "There is no such format; " + formats().stream().collect(Collectors.joining(", ")) + " are"));
        StringWriter text = new StringWriter();
        try (Reports reports = new Reports(format, Style.PLAIN, new PrintWriter(text))) {
            assessments.forEach(reports::write);
        }
        return Reply.text(type(word), text.toString());
    }

    private static String type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "json" -> Json.TYPE;
            case "jsonl" -> "application/jsonl";
            case "sarif" -> "application/sarif+json";
            case "markdown" -> "text/markdown; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }
}
