package dev.assay.drl;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Topic;
import dev.assay.rule.FactType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a field can have, in rules of policies. A limit outside of them would deny nothing or everything and
 * look like one that decides.
 */
final class NumberRange {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NumberRange() {}

    /** @throws ProblemException if the field never has such a number */
    static void check(FactType type, String field, BigDecimal number, Place place) {
        int low = field.equals("layer") ? 1 : 0;
        int high = highest(type, field);
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw ProblemException.slip(new Problem(
                    place,
                    "`" + field + "` of " + type.word() + " is " + low + " to " + high + ", never "
                            + number.toPlainString(),
                    maybe(high, number),
                    Topic.UNKNOWN_FIELD));
        }
    }

    private static @Nullable String maybe(int high, BigDecimal number) {
        boolean percent = high == 1 && number.signum() > 0 && number.compareTo(HUNDRED) <= 0;
        return percent
                ? number.movePointLeft(2).stripTrailingZeros().toPlainString() + " is meant, as a share of 1"
                : null;
    }

    private static int highest(FactType type, String field) {
        if (field.equals("layer")) {
            return 7;
        }
        return switch (type) {
            case SCORE -> 10;
            case OPEN_QUESTION -> 10;
            case COVERAGE -> field.equals("share") ? 1 : Integer.MAX_VALUE;
            case FACTOR_VALUE -> field.equals("value") ? 1 : 100;
            default -> Integer.MAX_VALUE;
        };
    }
}
