package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * A score with everything that it was computed from, as used: after values were taken to the levels of the profile.
 *
 * @param value 0.0 to 10.0, rounded half up to one decimal
 * @param severity the band of the value
 * @param profile the formula
 * @param cvssBase the CVSS v4.0 base score, one decimal
 * @param factorSum the sum of the ten factors, 0.0 to 10.0
 * @param aars the agentic risk: what the factors add to the base, before mitigation (in v0.5: the factor sum itself);
 *     exact, no trailing zeros
 * @param threatMultiplier the threat multiplier
 * @param mitigationFactor the mitigation factor; 1.0 in v0.5, which has none
 * @param notes one sentence for each kind of change that the profile made to the input or the result, empty if none
 */
public record Score(
        BigDecimal value,
        Severity severity,
        Profile profile,
        BigDecimal cvssBase,
        BigDecimal factorSum,
        BigDecimal aars,
        BigDecimal threatMultiplier,
        BigDecimal mitigationFactor,
        List<String> notes) {

    /** Keeps a copy of the notes. */
    public Score {
        notes = List.copyOf(notes);
    }
}
