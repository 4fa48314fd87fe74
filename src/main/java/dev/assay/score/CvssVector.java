package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CVSS v4.0 base vector and its score. Made by {@link #parse}.
 *
 * @param vector the eleven base metrics in the standard's order, after {@code CVSS:4.0/}
 * @param baseScore 0.0 to 10.0, one decimal, rounded half up from the exact value of FIRST's CVSS v4.0 specification.
 *     Many calculators give 0.1 less for 522 of the 104,976 base vectors
 */
public record CvssVector(String vector, BigDecimal baseScore) {

    /** The base metrics, in the standard's order. */
    public static final List<String> METRICS = List.copyOf(CvssMetrics.BASE.keySet());

    /** The legal values of each base metric, worst first, in the order of {@link #METRICS}. */
    public static final Map<String, List<String>> VALUES = CvssMetrics.BASE;

    /**
     * Reads a CVSS v4.0 vector in any order of metrics. Threat, environmental and supplemental metrics must be
     * well-formed and are left out: AIVSS counts threats by its own multiplier.
     *
     * @throws InvalidCvssVector for every text that is not such a vector, CVSS v3 and v2 among them, which AIVSS does
     *     not allow
     */
    public static CvssVector parse(String vector) {
        Map<String, String> metrics = CvssParser.parse(vector);
        return new CvssVector(join(metrics), CvssBase.score(metrics));
    }

    /**
     * The vector of the eleven base metrics.
     *
     * @param baseMetrics a legal value for each of {@link #METRICS}, and nothing else
     * @throws InvalidCvssVector if a metric is missing, unknown or not a base metric, or a value is not legal
     */
    public static String of(Map<String, String> baseMetrics) {
        baseMetrics.forEach((metric, value) -> {
            CvssParser.check(metric, value);
            if (!VALUES.containsKey(metric)) {
                throw new InvalidCvssVector("metric " + metric + " is not a base metric", "leave it out");
            }
        });
        CvssParser.requireBase(baseMetrics);
        return join(baseMetrics);
    }

    private static String join(Map<String, String> metrics) {
        return METRICS.stream().map(m -> m + ":" + metrics.get(m)).collect(Collectors.joining("/", "CVSS:4.0/", ""));
    }

    /** The name itself if it is one of a base metric, or null. */
    public static @Nullable String metric(String name) {
        return VALUES.containsKey(name) ? name : null;
    }

    /** The legal values of a base metric, worst first. */
    public static List<String> worstFirst(String metric) {
        return Objects.requireNonNull(VALUES.get(metric), metric);
    }
}
