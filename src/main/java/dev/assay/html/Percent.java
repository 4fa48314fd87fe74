package dev.assay.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Places on a scale, as percentages of its width. */
final class Percent {

    private Percent() {}

    /** Where a value stands, such as {@code 62.5%}. */
    static String of(BigDecimal value, int whole) {
        return number(value, whole).toPlainString() + "%";
    }

    /** How wide the stretch between two values is, and at least so wide that it is seen. */
    static String between(BigDecimal low, BigDecimal high, int whole) {
        return number(high.subtract(low), whole).max(new BigDecimal("0.6")).toPlainString() + "%";
    }

    /** How a text at a value is anchored so that it stays within the drawing. */
    static String anchor(BigDecimal value, int whole) {
        BigDecimal at = number(value, whole);
        return at.compareTo(BigDecimal.valueOf(8)) < 0
                ? "start"
                : at.compareTo(BigDecimal.valueOf(92)) > 0 ? "end" : "middle";
    }

    private static BigDecimal number(BigDecimal value, int whole) {
        return value.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
