package dev.assay.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CVSS v4.0 vectors, metrics in any order. The library's parser says less of what is wrong, so it is not asked.
 */
final class CvssParser {

    private static final String PREFIX = "CVSS:4.0/";
    private static final String EXAMPLE = "CVSS:4.0/AV:N/AC:L/…";
    private static final Pattern VERSION = Pattern.compile("(?i)CVSS:?(\\d{1,9}(?:\\.\\d{1,9})?)[/#]");

    private CvssParser() {}

    /** All metrics of a vector, in its own order; the eleven base metrics are among them. */
    static Map<String, String> parse(String vector) {
        Map<String, String> metrics = new LinkedHashMap<>();
        for (String part : body(vector.strip()).split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw bad("`" + Text.cut(part) + "` is not a metric and its value", "write it like AV:N");
            }
            String metric = part.substring(0, colon);
            check(metric, part.substring(colon + 1));
            if (metrics.put(metric, part.substring(colon + 1)) != null) {
                throw bad("metric " + metric + " occurs twice", "leave one of them");
            }
        }
        requireBase(metrics);
        return metrics;
    }

    /** Throws unless the metric is one of CVSS v4.0 and the value one of its values. */
    static void check(String metric, String value) {
        List<String> legal = CvssMetrics.values(metric);
        if (CvssMetrics.AIVSS.contains(metric)) {
            throw bad(
                    "`" + Text.cut(metric + ":" + value) + "` is AIVSS, not CVSS",
                    "leave AIVSS keys out of the CVSS vector");
        }
        if (legal.isEmpty()) {
            String upper = metric.toUpperCase(Locale.ROOT);
            throw bad(
                    "`" + Text.cut(metric) + "` is not a metric of CVSS v4.0",
                    CvssMetrics.values(upper).isEmpty() ? null : "write " + upper);
        }
        if (!legal.contains(value)) {
            String near =
                    legal.stream().filter(value::equalsIgnoreCase).findFirst().orElse(null);
            throw bad(
                    "`" + Text.cut(value) + "` is not a value of " + metric + ", expected one of "
                            + String.join(", ", legal),
                    near == null ? null : "write " + metric + ":" + near);
        }
    }

    /** Throws if a base metric is missing. */
    static void requireBase(Map<String, String> metrics) {
        List<String> missing = new ArrayList<>(CvssMetrics.BASE.keySet());
        missing.removeAll(metrics.keySet());
        if (!missing.isEmpty()) {
            String first = missing.get(0);
            throw bad(
                    "the vector lacks " + String.join(", ", missing),
                    "add " + first + " with one of " + String.join(", ", CvssMetrics.values(first)));
        }
    }

    private static String body(String vector) {
        if (vector.startsWith(PREFIX)) {
            return vector.substring(PREFIX.length());
        }
        if (vector.isEmpty()) {
            throw bad("the vector is empty", "write " + EXAMPLE);
        }
        String version = version(vector);
        if (version != null) {
            throw bad("CVSS v" + Text.cut(version) + " is not allowed by AIVSS", "re-score with " + EXAMPLE);
        }
        String quote = "`" + Text.cut(vector) + "`";
        if (vector.startsWith("AIVSS:")) {
            throw bad(quote + " is an AIVSS string, not a CVSS vector", "write " + EXAMPLE);
        }
        throw bad(quote + " does not begin with " + PREFIX, prefixed(vector));
    }

    /** The version of CVSS that a vector is in, as far as it shows, if that is not 4.0. */
    private static @Nullable String version(String vector) {
        Matcher prefix = VERSION.matcher(vector);
        if (prefix.lookingAt()) {
            return prefix.group(1).equals("4.0") ? null : prefix.group(1);
        }
        return vector.contains("/Au:") ? "2.0" : vector.contains("/C:") ? "3" : null;
    }

    private static String prefixed(String vector) {
        if (vector.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return "write the prefix in capitals";
        }
        boolean bare = CvssMetrics.BASE.containsKey(vector.split(":", 2)[0]);
        return "write " + (bare ? PREFIX + Text.cut(vector) : EXAMPLE);
    }

    private static InvalidCvssVector bad(String message, @Nullable String maybe) {
        return new InvalidCvssVector(message, maybe);
    }
}
