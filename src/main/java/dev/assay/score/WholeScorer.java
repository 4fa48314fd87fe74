package dev.assay.score;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * The arithmetic of {@link Scorer} in whole numbers, for scoring the same agent many times over. Both give the same
 * score for the same input.
 */
public final class WholeScorer {

    /** What a multiplier of 1 is in whole numbers. */
    public static final int ONE = 1_000_000;

    private static final long LISTING_TENTH = 1_000_000_000_000_000L;
    private static final long AVERAGE_TENTH = 20_000_000L;
    private static final int HIGHEST = 100;

    private final Profile profile;
    private final int[] factors;

    /** @param profile how the score is added up */
    public WholeScorer(Profile profile) {
        this.profile = profile;
        this.factors = IntStream.rangeClosed(0, 100)
                .map(i -> Levels.factor(profile)
                        .nearest(BigDecimal.valueOf(i, 2))
                        .movePointRight(2)
                        .intValueExact())
                .toArray();
    }

    /** A factor as the profile counts it, in hundredths. */
    public int factor(int hundredths) {
        return factors[hundredths];
    }

    /** A threat multiplier as the profile counts it, in millionths. */
    public int threat(int millionths) {
        return nearest(Levels.threat(profile), millionths);
    }

    /** A mitigation factor as the profile counts it, in millionths. */
    public int mitigation(int millionths) {
        return nearest(Levels.mitigation(profile), millionths);
    }

    private static int nearest(Levels levels, int millionths) {
        return levels.values().isEmpty()
                ? millionths
                : levels.nearest(BigDecimal.valueOf(millionths, 6))
                        .movePointRight(6)
                        .intValueExact();
    }

    /**
     * The score in tenths, 0 to 100, rounded half up.
     *
     * @param base the CVSS base in tenths
     * @param sum the factors as the profile counts them, summed up, in hundredths
     * @param threat the threat multiplier as the profile counts it, in millionths
     * @param mitigation the mitigation factor as the profile counts it, in millionths
     */
    public int tenths(int base, int sum, int threat, int mitigation) {
        long agentic = (long) (HIGHEST - base) * sum * threat;
        long plain = base * 1_000_000_000L;
        long tenths = switch (profile) {
            case LISTING_0_8, AIVSS_0_8 -> halfUp((plain + agentic) * mitigation, LISTING_TENTH);
            case AIVSS_0_8_AMENDED -> Math.max(base, halfUp(plain * ONE + agentic * mitigation, LISTING_TENTH));
            case AIVSS_0_5 -> halfUp((base * 10L + sum) * threat, AVERAGE_TENTH);
        };
        return (int) Math.min(tenths, HIGHEST);
    }

    private static long halfUp(long amount, long unit) {
        return (amount + unit / 2) / unit;
    }
}
