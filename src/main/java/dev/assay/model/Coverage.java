package dev.assay.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what matters a listing answers.
 *
 * @param answered of how many of these capabilities the listing says whether they are there
 * @param asked how many capabilities the rules look at
 */
public record Coverage(int answered, int asked) {

    /** The share that is answered, 0.00 to 1.00, rounded half up; 1.00 where nothing is asked. */
    public BigDecimal share() {
        return asked == 0
                ? new BigDecimal("1.00")
                : BigDecimal.valueOf(answered).divide(BigDecimal.valueOf(asked), 2, RoundingMode.HALF_UP);
    }
}
