package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The values that a table of a standard allows, lowest first. An empty table allows every value. */
record Levels(List<BigDecimal> values) {

    private static final Levels ANY = of();
    private static final Levels FACTORS = of("0.0", "0.5", "1.0");
    private static final Levels THREAT_0_8 = of("0.50", "0.97", "1.00");
    private static final Levels THREAT_0_5 = of("0.91", "0.97", "1.00");
    private static final Levels MITIGATION_0_8 = of("0.67", "0.83", "1.00");
    private static final Levels MITIGATION_0_5 = of("1.0");

    private static Levels of(String... values) {
        return new Levels(Stream.of(values).map(BigDecimal::new).toList());
    }

    static Levels factor(Profile profile) {
        return profile.graded() ? ANY : FACTORS;
    }

    static Levels threat(Profile profile) {
        return switch (profile) {
            case LISTING_0_8 -> ANY;
            case AIVSS_0_8, AIVSS_0_8_AMENDED -> THREAT_0_8;
            case AIVSS_0_5 -> THREAT_0_5;
        };
    }

    static Levels mitigation(Profile profile) {
        return switch (profile) {
            case LISTING_0_8 -> ANY;
            case AIVSS_0_8, AIVSS_0_8_AMENDED -> MITIGATION_0_8;
            case AIVSS_0_5 -> MITIGATION_0_5;
        };
    }

    /** The nearest level; of two that are equally near, the higher one, which is the riskier one in every table. */
    BigDecimal nearest(BigDecimal value) {
        if (values.isEmpty()) {
            return value;
        }
        BigDecimal best = values.get(0);
        for (BigDecimal level : values) {
            if (distance(level, value).compareTo(distance(best, value)) <= 0) {
                best = level;
            }
        }
        return best;
    }

    private static BigDecimal distance(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs();
    }

    @Override
    public String toString() {
        return String.join(", ", values.stream().map(BigDecimal::toPlainString).toList());
    }
}
