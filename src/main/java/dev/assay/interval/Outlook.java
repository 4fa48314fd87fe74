package dev.assay.interval;

import dev.assay.model.Factor;
import dev.assay.model.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the unknown is worth for one listing.
 *
 * @param score where the AIVSS score lies over all answers
 * @param factors the same for each factor
 * @param toLowest answers that bring the score to its low end, as far as it is reached, in vocabulary order
 * @param toHighest answers that bring it to its high end
 * @param worths what hangs on each question, in vocabulary order
 */
public record Outlook(
        Interval score,
        Map<Factor, Interval> factors,
        List<Reply> toLowest,
        List<Reply> toHighest,
        List<Worth> worths) {

    /** Copies the collections. */
    public Outlook {
        factors = Collections.unmodifiableMap(new EnumMap<>(factors));
        toLowest = List.copyOf(toLowest);
        toHighest = List.copyOf(toHighest);
        worths = List.copyOf(worths);
    }
}
