package dev.assay.score;

import java.math.BigDecimal;

/** What a number may be. The limit on decimals keeps exact arithmetic on foreign numbers cheap. */
record Range(BigDecimal low, BigDecimal high, int decimals) {

    static final Range SCORE = of("0.0", "10.0", 1);
    static final Range FACTOR = of("0.0", "1.0", 6);
    static final Range THREAT = of("0.50", "1.10", 6);
    static final Range MITIGATION = of("0.50", "1.00", 6);

    private static Range of(String low, String high, int decimals) {
        return new Range(new BigDecimal(low), new BigDecimal(high), decimals);
    }

    /** The value in its tidy form; throws unless it is in the range, both ends included. */
    BigDecimal check(String name, BigDecimal value) {
        return check(name, "", value);
    }

    /** The same for one of several of a kind. */
    BigDecimal check(String kind, String id, BigDecimal value) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException(kind + id + " is " + Text.cut(value.toString()) + ", expected " + this);
        }
        if (value.scale() > decimals && value.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    kind + id + " is " + Text.cut(value.toString()) + ", expected no more decimals than " + decimals);
        }
        return Decimals.tidy(value);
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
