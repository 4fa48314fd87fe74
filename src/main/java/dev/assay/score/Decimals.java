package dev.assay.score;

import java.math.BigDecimal;

/** One form for equal numbers, so that equal scores are equal records. */
final class Decimals {

    private Decimals() {}

    /** No trailing zeros, no exponent: 0.5238, 7. */
    static BigDecimal strip(BigDecimal value) {
        return atLeast(0, value);
    }

    /** As {@link #strip}, but with one decimal or more: 0.97, 7.0. */
    static BigDecimal tidy(BigDecimal value) {
        return atLeast(1, value);
    }

    private static BigDecimal atLeast(int decimals, BigDecimal value) {
        if (value.scale() == decimals) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }
}
