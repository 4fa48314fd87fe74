package dev.assay.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A question that listings leave open.
 *
 * @param capability what it asks about
 * @param asks the question in words
 * @param number the number that rows know it by
 * @param listings how many leave it open
 * @param telling for how many of these the answer alone moves the score
 * @param swing how far apart the two answers are, in tenths of a point, added up over the listings
 * @param of of how many listings
 */
record Asked(String capability, String asks, int number, int listings, int telling, long swing, int of) {

    String share() {
        return Count.share(listings, of);
    }

    /** How far apart the two answers are in the mean, in points. */
    String meanSwing() {
        return BigDecimal.valueOf(swing, 1)
                .divide(BigDecimal.valueOf(Math.max(listings, 1)), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
