package dev.assay.policy;

import dev.assay.rule.Comparison;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A number that is not known: anything from the lowest to the highest. */
record Range(BigDecimal low, BigDecimal high) {

    static Range of(BigDecimal number) {
        return new Range(number, number);
    }

    static Range of(long low, long high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range hundredths() {
        return new Range(low.movePointRight(2), high.movePointRight(2));
    }

    Truth compares(Comparison comparison, BigDecimal number) {
        if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
            boolean within = low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
            Truth equal = !within ? Truth.NO : low.compareTo(high) == 0 ? Truth.YES : Truth.MAYBE;
            return comparison == Comparison.EQUAL ? equal : equal.not();
        }
        return Truth.each(Stream.of(low, high), n -> comparison.holds(n, number));
    }
}
