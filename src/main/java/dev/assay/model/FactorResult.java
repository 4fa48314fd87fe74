package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value of a factor with the rules behind it.
 *
 * @param factor the factor
 * @param value 0 to 1
 * @param interval where it lies over all answers to the open questions
 * @param because floors first, highest first, then what adds, then ceilings
 */
public record FactorResult(Factor factor, BigDecimal value, Interval interval, List<Because> because) {

    /** Copies the list. */
    public FactorResult {
        because = List.copyOf(because);
    }
}
