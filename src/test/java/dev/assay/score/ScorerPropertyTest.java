package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every input, on inputs from a seeded generator. */
class ScorerPropertyTest {

    private static final long SEED = 20_261_101;
    private static final int RUNS = 3_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @EnumSource
    void no_factor_or_multiplier_lowers_the_score_when_it_rises(Profile profile) {
        for (int run = 0; run < RUNS; run++) {
            ScoreInput low = input(profile);
            ScoreInput high = new ScoreInput(
                    low.cvssBase(),
                    raised(low.factors()),
                    between(low.threatMultiplier(), "1.10"),
                    between(low.mitigationFactor(), "1.00"));

            assertNotLower(profile, low, high);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_score_does_not_fall_when_the_base_rises(Profile profile) {
        for (int run = 0; run < RUNS; run++) {
            ScoreInput drawn = input(profile);
            BigDecimal threat = drawn.threatMultiplier().min(BigDecimal.ONE);
            ScoreInput low = new ScoreInput(drawn.cvssBase(), drawn.factors(), threat, drawn.mitigationFactor());
            BigDecimal base = BigDecimal.valueOf(
                    random.nextInt(low.cvssBase().movePointRight(1).intValueExact(), 101), 1);
            ScoreInput high = new ScoreInput(base, low.factors(), threat, low.mitigationFactor());

            assertNotLower(profile, low, high);
        }
    }

    @Test
    void above_a_threat_multiplier_of_one_a_higher_base_can_lower_the_listing_score() {
        assertThat(Inputs.score(Profile.LISTING_0_8, "0.0", "10", "1.1", "0.5").value())
                .isEqualTo("5.5");
        assertThat(Inputs.score(Profile.LISTING_0_8, "10.0", "10", "1.1", "0.5").value())
                .isEqualTo("5.0");
    }

    @ParameterizedTest
    @EnumSource
    void order_and_trailing_zeros_of_the_input_do_not_matter(Profile profile) {
        for (int run = 0; run < RUNS / 10; run++) {
            ScoreInput input = input(profile);
            Map<String, BigDecimal> padded = new HashMap<>();
            input.factors().forEach((id, value) -> padded.put(id, value.setScale(9)));
            ScoreInput same = new ScoreInput(
                    input.cvssBase().setScale(7),
                    padded,
                    input.threatMultiplier().setScale(5),
                    input.mitigationFactor().setScale(3));

            assertThat(same).isEqualTo(input);
            assertThat(Scorer.score(profile, same)).isEqualTo(Scorer.score(profile, input));
        }
    }

    private static void assertNotLower(Profile profile, ScoreInput low, ScoreInput high) {
        assertThat(Scorer.score(profile, high).value())
                .as("seed %d: %s, then %s", SEED, low, high)
                .isGreaterThanOrEqualTo(Scorer.score(profile, low).value())
                .isBetween(BigDecimal.ZERO, BigDecimal.TEN);
    }

    private ScoreInput input(Profile profile) {
        Map<String, BigDecimal> factors = new HashMap<>();
        profile.factors().forEach(id -> factors.put(id, BigDecimal.valueOf(random.nextInt(0, 21) * 5L, 2)));
        return new ScoreInput(
                BigDecimal.valueOf(random.nextInt(0, 101), 1),
                factors,
                BigDecimal.valueOf(random.nextInt(50, 111), 2),
                BigDecimal.valueOf(random.nextInt(50, 101), 2));
    }

    private Map<String, BigDecimal> raised(Map<String, BigDecimal> factors) {
        Map<String, BigDecimal> raised = new HashMap<>();
        factors.forEach((id, value) -> raised.put(id, random.nextBoolean() ? value : between(value, "1.00")));
        return raised;
    }

    private BigDecimal between(BigDecimal low, String high) {
        int top = new BigDecimal(high).movePointRight(2).intValueExact();
        return BigDecimal.valueOf(random.nextInt(low.movePointRight(2).intValueExact(), top + 1), 2);
    }
}
