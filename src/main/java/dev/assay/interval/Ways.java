package dev.assay.interval;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a goal can be reached.
 *
 * @param now what the goal's subject is now
 * @param all what it becomes if every change is made that can be
 * @param ways the smallest sets of changes that reach the goal, by size, then by what they reach, then in vocabulary order
 * @param complete whether all sets were tried; otherwise the search was given up after so many, and others may do as well
 */
public record Ways(BigDecimal now, BigDecimal all, List<Way> ways, boolean complete) {

    /** Copies the list. */
    public Ways {
        ways = List.copyOf(ways);
    }
}
