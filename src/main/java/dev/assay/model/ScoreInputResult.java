package dev.assay.model;

import java.util.List;

/**
 * One input of the score beside the factors: a CVSS metric or a multiplier.
 *
 * @param id {@code AV} to {@code SA}, {@code threatMultiplier} or {@code mitigationFactor}
 * @param value the value, as the standard writes it
 * @param given whether the listing itself gives it, so that no rule was asked
 * @param because the rules behind it; empty if it is given
 */
public record ScoreInputResult(String id, String value, boolean given, List<Because> because) {

    /** Copies the list. */
    public ScoreInputResult {
        because = List.copyOf(because);
    }
}
