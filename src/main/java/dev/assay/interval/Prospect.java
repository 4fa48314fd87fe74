package dev.assay.interval;

import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far the answer to an open question narrows the score.
 *
 * @param question the question
 * @param now where the score lies now
 * @param ifPresent where it lies after a yes
 * @param ifAbsent where it lies after a no
 */
public record Prospect(OpenQuestion question, Interval now, Interval ifPresent, Interval ifAbsent) {

    /** How much narrower the interval becomes, on average over both answers, in points of the score. */
    public BigDecimal narrows() {
        return now.width()
                .subtract(
                        ifPresent.width().add(ifAbsent.width()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP));
    }
}
