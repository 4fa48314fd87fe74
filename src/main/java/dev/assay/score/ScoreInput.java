package dev.assay.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers that a score is made of. Make them from decimal strings: a {@code double} is not exact.
 *
 * @param cvssBase the CVSS v4.0 base score, 0.0 to 10.0, at most one decimal, without threat metrics (AIVSS has a
 *     threat multiplier of its own)
 * @param factors values from 0 to 1 by factor id; the ids are those of {@link Profile#factors()}, of all profiles
 * @param threatMultiplier how real attacks are, 0.50 (theoretical) to 1.10
 * @param mitigationFactor what mitigation leaves, 0.50 (strong) to 1.00 (none)
 */
public record ScoreInput(
        BigDecimal cvssBase,
        Map<String, BigDecimal> factors,
        BigDecimal threatMultiplier,
        BigDecimal mitigationFactor) {

    /**
     * Checks every number and strips trailing zeros.
     *
     * @throws IllegalArgumentException if a number is out of its range, has more than six decimals (the base: one), or
     *     belongs to an unknown factor
     */
    public ScoreInput {
        cvssBase = Range.SCORE.check("cvssBase", cvssBase);
        factors = checked(factors);
        threatMultiplier = Range.THREAT.check("threatMultiplier", threatMultiplier);
        mitigationFactor = Range.MITIGATION.check("mitigationFactor", mitigationFactor);
    }

    private static Map<String, BigDecimal> checked(Map<String, BigDecimal> factors) {
        Map<String, BigDecimal> checked = new TreeMap<>(factors);
        checked.replaceAll((id, value) -> {
            if (!FactorIds.known(id)) {
                throw new IllegalArgumentException("factor `" + Text.cut(id) + "` is not known, expected "
                        + String.join(", ", FactorIds.WITH_PLANNING) + " or language");
            }
            return Range.FACTOR.check("factor ", id, value);
        });
        return Collections.unmodifiableMap(checked);
    }
}
