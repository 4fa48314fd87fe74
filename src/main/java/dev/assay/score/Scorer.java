package dev.assay.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of all profiles. Exact until the one rounding at the end. */
public final class Scorer {

    private static final BigDecimal HIGHEST = new BigDecimal("10.0");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Scorer() {}

    /**
     * Computes a score. With C the CVSS base, S the factor sum, T the threat multiplier and M the mitigation factor,
     * and AARS = (10 − C) × S/10 × T:
     *
     * <ul>
     *   <li>{@code listing-0.8} and {@code aivss-0.8}: (C + AARS) × M (OWASP AIVSS v0.8, section 3)
     *   <li>{@code aivss-0.8-amended}: max(C, min(10, C + AARS × M)) (the amendment of April 2026)
     *   <li>{@code aivss-0.5}: (C + S)/2 × T (OWASP AIVSS v0.5)
     * </ul>
     *
     * The result is rounded half up to one decimal; above 10 it is 10.0. All profiles but {@code listing-0.8} first
     * take factors and multipliers to the nearest level of their tables, the riskier one of two equally near, and say
     * so in {@link Score#notes()}.
     *
     * @throws IllegalArgumentException if a factor is missing that the profile sums
     */
    public static Score score(Profile profile, ScoreInput input) {
        Fitting fitting = Fitting.of(profile, input);
        List<String> notes = new ArrayList<>(fitting.notes());
        BigDecimal aars = aars(profile, input.cvssBase(), fitting);
        BigDecimal value = raw(profile, input.cvssBase(), aars, fitting).setScale(1, RoundingMode.HALF_UP);
        if (value.compareTo(HIGHEST) > 0) {
            notes.add("The result " + value + " is above the scale and cut to 10.0.");
            value = HIGHEST;
        }
        return new Score(
                value,
                Severity.of(value),
                profile,
                input.cvssBase(),
                Decimals.tidy(fitting.factorSum()),
                Decimals.strip(aars),
                Decimals.tidy(fitting.threatMultiplier()),
                Decimals.tidy(fitting.mitigationFactor()),
                notes);
    }

    private static BigDecimal aars(Profile profile, BigDecimal base, Fitting fitting) {
        if (profile == Profile.AIVSS_0_5) {
            return fitting.factorSum();
        }
        BigDecimal gap = BigDecimal.TEN.subtract(base);
        return gap.multiply(fitting.factorSum()).movePointLeft(1).multiply(fitting.threatMultiplier());
    }

    private static BigDecimal raw(Profile profile, BigDecimal base, BigDecimal aars, Fitting fitting) {
        BigDecimal mitigation = fitting.mitigationFactor();
        return switch (profile) {
            case LISTING_0_8, AIVSS_0_8 -> base.add(aars).multiply(mitigation);
            case AIVSS_0_8_AMENDED -> base.max(base.add(aars.multiply(mitigation)));
            case AIVSS_0_5 -> base.add(aars).multiply(HALF).multiply(fitting.threatMultiplier());
        };
    }
}
