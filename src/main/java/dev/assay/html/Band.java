package dev.assay.html;

import java.math.BigDecimal;
import java.util.List;

/**
 * A band of the score, as it is drawn.
 *
 * @param label the word
 * @param from where it begins on the scale of 0 to 10
 * @param to where the next begins
 */
record Band(String label, BigDecimal from, BigDecimal to) {

    /** The bands that have a width; 0.0 alone is None. */
    static final List<Band> ALL =
            List.of(band("Low", 0, 4), band("Medium", 4, 7), band("High", 7, 9), band("Critical", 9, 10));

    private static Band band(String label, int from, int to) {
        return new Band(label, BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    String x() {
        return Percent.of(from, 10);
    }

    String width() {
        return Percent.between(from, to, 10);
    }

    String middle() {
        return Percent.of(from.add(to).divide(BigDecimal.valueOf(2)), 10);
    }
}
