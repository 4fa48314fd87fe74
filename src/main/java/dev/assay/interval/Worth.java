package dev.assay.interval;

import java.math.BigDecimal;
import java.util.List;

/**
 * What hangs on one open question.
 *
 * @param capability the capability that is asked about
 * @param settles what the answer would settle
 * @param followUp whether only the answer to another question raises it
 * @param scoreIfPresent the score if the answer is yes and nothing else changes
 * @param scoreIfAbsent the score if the answer is no and nothing else changes
 */
public record Worth(
        String capability,
        List<String> settles,
        boolean followUp,
        BigDecimal scoreIfPresent,
        BigDecimal scoreIfAbsent) {

    /** Copies the list. */
    public Worth {
        settles = List.copyOf(settles);
    }
}
