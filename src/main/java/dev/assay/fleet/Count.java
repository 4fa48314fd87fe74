package dev.assay.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many listings have something.
 *
 * @param id what it is
 * @param name that in words
 * @param number the number that rows know it by
 * @param listings how many have it
 * @param of of how many
 */
record Count(String id, String name, int number, int listings, int of) {

    String share() {
        return share(listings, of);
    }

    /** A share as a text such as {@code 12.3 %}. */
    static String share(long part, long whole) {
        return percent(part, whole) + " %";
    }

    /** A share in percent, one decimal, rounded half up. */
    static String percent(long part, long whole) {
        return whole == 0
                ? "0.0"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
