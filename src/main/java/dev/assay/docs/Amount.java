package dev.assay.docs;

import dev.assay.rule.Comparison;
import java.math.BigDecimal;

/**
 * A comparison with a number.
 *
 * @param comparison how it compares
 * @param number with what
 */
record Amount(Comparison comparison, BigDecimal number) {

    /** The amount that holds exactly where this one does not. */
    Amount not() {
        Comparison opposite = switch (comparison) {
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.GREATER;
            case GREATER -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.LESS;
        };
        return new Amount(opposite, number);
    }

    /** The amount in words, such as {@code at least 0.7}. */
    String words() {
        return word() + " " + digits(number);
    }

    /** The amount of things that are counted, such as {@code fewer than 3}. */
    String count() {
        String word = switch (comparison) {
            case LESS -> "fewer than";
            case NOT_EQUAL -> "any number but";
            default -> word();
        };
        return word + " " + digits(number);
    }

    /** A number without needless zeros. */
    static String digits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private String word() {
        return switch (comparison) {
            case EQUAL -> "exactly";
            case NOT_EQUAL -> "other than";
            case LESS -> "less than";
            case AT_MOST -> "at most";
            case GREATER -> "more than";
            case AT_LEAST -> "at least";
        };
    }
}
