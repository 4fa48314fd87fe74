package dev.assay.verify;

import dev.assay.report.Xml;
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
        String open = "  <testcase classname=\"" + Xml.escape(result.subject()) + "\" name=\""
                + Xml.escape(result.name()) + "\"";
        return result.passed()
                ? open + "/>\n"
                : open + ">\n    <failure message=\""
                        + Xml.escape(result.differences().get(0)) + "\">"
                        + Xml.escape(String.join("\n", result.differences()))
                        + "</failure>\n  </testcase>\n";
    }
}
