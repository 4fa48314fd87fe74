package dev.assay.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as whole numbers of tenths or hundredths, and back as text. */
final class Whole {

    private Whole() {}

    /** How many parts a value has, rounded half up and kept within 0 and a greatest. */
    static int of(BigDecimal value, int parts, int greatest) {
        return value.multiply(BigDecimal.valueOf(parts))
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(greatest))
                .intValueExact();
    }

    /** Tenths as a text such as {@code 9.8}. */
    static String tenths(int value) {
        return BigDecimal.valueOf(value, 1).toPlainString();
    }

    /** Hundredths as a text of two decimals. */
    static String mean(int value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    /** Hundredths as a text such as {@code 0.4} or {@code 0.35}. */
    static String hundredths(int value) {
        return value % 10 == 0
                ? tenths(value / 10)
                : BigDecimal.valueOf(value, 2).toPlainString();
    }
}
