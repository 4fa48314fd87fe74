package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value of a factor with the rules behind it.
 *
 * @param factor the factor
 * @param value 0 to 1
 * @param because floors first, highest first, then what adds, then ceilings
 */
public record FactorResult(Factor factor, BigDecimal value, List<Because> because) {

    /** Copies the list. */
    public FactorResult {
        because = List.copyOf(because);
    }
}
