package dev.assay.interval;

import java.math.BigDecimal;
import java.util.List;

/**
 * Changes that together reach a goal, none of which can be left out.
 *
 * @param changes the changes, in vocabulary order
 * @param value what the goal's subject becomes by them
 */
public record Way(List<Lever> changes, BigDecimal value) {

    /** Copies the list. */
    public Way {
        changes = List.copyOf(changes);
    }
}
