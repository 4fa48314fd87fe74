package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return new CvssVector(join(METRICS.stream().map(metrics::get).toList()), new CvssBase().score(metrics));
    }

    /**
     * The text of a vector.
     *
     * @param values for each of {@link #METRICS}
     */
    static String join(List<String> values) {
        StringBuilder vector = new StringBuilder("CVSS:4.0");
        for (int i = 0; i < METRICS.size(); i++) {
            vector.append('/').append(METRICS.get(i)).append(':').append(values.get(i));
        }
        return vector.toString();
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
