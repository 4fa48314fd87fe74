package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * The AIVSS score with everything that went into it.
 *
 * @param score 0.0 to 10.0, one decimal
 * @param interval where the score lies over all answers to the open questions
 * @param severity None, Low, Medium, High or Critical
 * @param profile the id of the scoring profile
 * @param cvssBase the CVSS v4.0 base score, 0.0 to 10.0
 * @param cvssVector the vector behind it
 * @param factorSum the sum of ten factors as the profile takes them, 0 to 10
 * @param aars the agentic uplift, unrounded
 * @param threatMultiplier as the profile takes it
 * @param mitigationFactor as the profile takes it
 * @param notes what the profile changed about its inputs
 * @param inputs the CVSS metrics and multipliers, with the rules behind them
 */
public record Aivss(
        BigDecimal score,
        Interval interval,
        String severity,
        String profile,
        BigDecimal cvssBase,
        String cvssVector,
        BigDecimal factorSum,
        BigDecimal aars,
        BigDecimal threatMultiplier,
        BigDecimal mitigationFactor,
        List<String> notes,
        List<ScoreInputResult> inputs) {

    /** Copies the lists. */
    public Aivss {
        notes = List.copyOf(notes);
        inputs = List.copyOf(inputs);
    }
}
