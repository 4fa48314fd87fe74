package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * The bands of CVSS v4.0 and AIVSS v0.8, least severe first. AIVSS leaves 0.0 without a band; here it is {@link #NONE},
 * as in CVSS.
 */
public enum Severity {
    NONE("None", "0.0"),
    LOW("Low", "3.9"),
    MEDIUM("Medium", "6.9"),
    HIGH("High", "8.9"),
    CRITICAL("Critical", "10.0");

    private static final List<Severity> BANDS = List.of(values());

    private final String label;
    private final BigDecimal highest;

    Severity(String label, String highest) {
        this.label = label;
        this.highest = new BigDecimal(highest);
    }

    /**
     * The band of a score.
     *
     * @param roundedScore 0.0 to 10.0, already rounded to one decimal: 8.95 is in no band, only 8.9 or 9.0 is
     * @throws IllegalArgumentException if the score is out of range or not rounded
     */
    public static Severity of(BigDecimal roundedScore) {
        Range.SCORE.check("score", roundedScore);
        for (Severity severity : BANDS) {
            if (roundedScore.compareTo(severity.highest) <= 0) {
                return severity;
            }
        }
        return CRITICAL;
    }

    /** The word that reports print, such as {@code Medium}. */
    public String label() {
        return label;
    }
}
