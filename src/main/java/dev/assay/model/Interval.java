package dev.assay.model;

import java.math.BigDecimal;

/**
 * Where a number lies, whatever the answers to the open questions are.
 *
 * @param low no answers make it less
 * @param high no answers make it more
 * @param exact whether some answers reach both ends; otherwise they are bounds that may be too wide
 */
public record Interval(BigDecimal low, BigDecimal high, boolean exact) {

    /** The distance of the ends. */
    public BigDecimal width() {
        return high.subtract(low);
    }

    /** Whether a number lies within, the ends included. */
    public boolean contains(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
