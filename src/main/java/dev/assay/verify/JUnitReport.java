package dev.assay.verify;

import java.util.List;
import java.util.stream.Collectors;

/** Writes case results as JUnit XML, the form that build servers read. */
public final class JUnitReport {

    private JUnitReport() {}

    /** The whole document: a test suite, and a test case for each case. */
    public static String of(List<CaseResult> results) {
        long failures = results.stream().filter(r -> !r.passed()).count();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"rules\" tests=\"" + results.size()
                + "\" failures=\"" + failures + "\">\n"
                + results.stream().map(JUnitReport::testCase).collect(Collectors.joining())
                + "</testsuite>\n";
    }

    private static String testCase(CaseResult result) {
        String open =
                "  <testcase classname=\"" + escape(result.subject()) + "\" name=\"" + escape(result.name()) + "\"";
        return result.passed()
                ? open + "/>\n"
                : open + ">\n    <failure message=\""
                        + escape(result.differences().get(0)) + "\">" + escape(String.join("\n", result.differences()))
                        + "</failure>\n  </testcase>\n";
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 can hold a character at all; tab and carriage return are left out for safety in attributes. */
    private static boolean isXml(int c) {
        return c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
