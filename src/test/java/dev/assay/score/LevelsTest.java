package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What profiles make of values that their tables do not have, and that they say so. */
class LevelsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/score/levels.csv", useHeadersInDisplayName = true)
    void values_go_to_the_nearest_level(String profile, String what, String given, BigDecimal used) {
        boolean factor = what.equals("factor");
        Score score = Inputs.score(
                Profile.find(profile),
                "5.0",
                factor ? given : "0",
                what.equals("threat") ? given : "1",
                what.equals("mitigation") ? given : "1");

        BigDecimal counted = switch (what) {
            case "factor" -> score.factorSum();
            case "threat" -> score.threatMultiplier();
            default -> score.mitigationFactor();
        };
        assertThat(counted).isEqualTo(used);
        assertThat(score.notes()).hasSize(new BigDecimal(given).compareTo(used) == 0 ? 0 : 1);
    }

    @Test
    void each_kind_of_change_has_one_note_that_names_the_values() {
        Map<String, BigDecimal> factors = new HashMap<>(Inputs.digits(Profile.AIVSS_0_8, "0000000000"));
        factors.put("self_modification", new BigDecimal("0.30"));
        factors.put("autonomy", new BigDecimal("0.8"));

        Score score = Scorer.score(Profile.AIVSS_0_8, Inputs.input("8.5", factors, "0.95", "0.75"));

        assertThat(score.notes())
                .containsExactly(
                        "Factors at the nearest of 0.0, 0.5, 1.0: autonomy 0.8 taken to 1.0, "
                                + "self_modification 0.3 taken to 0.5.",
                        "Threat multiplier 0.95 taken to 0.97, the nearest of 0.50, 0.97, 1.00.",
                        "Mitigation factor 0.75 taken to 0.83, the nearest of 0.67, 0.83, 1.00.");
        assertThat(score.factorSum()).isEqualTo("1.5");
    }

    @Test
    void v0_5_says_that_mitigation_does_not_count() {
        Score score = Inputs.score(Profile.AIVSS_0_5, "9.4", "7.0", "0.97", "0.5");

        assertThat(score.value()).isEqualTo("8.0");
        assertThat(score.notes()).containsExactly("Mitigation factor 0.5 does not count: this profile has none.");
    }

    @Test
    void a_result_above_the_scale_is_cut_with_a_note() {
        Score score = Inputs.score(Profile.LISTING_0_8, "9.0", "10", "1.1", "1");
        Score top = Inputs.score(Profile.LISTING_0_8, "9.0", "10", "1.0", "1");

        assertThat(score.value()).isEqualTo("10.0");
        assertThat(score.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(score.notes()).containsExactly("The result 10.1 is above the scale and cut to 10.0.");
        assertThat(top.value()).isEqualTo("10.0");
        assertThat(top.notes()).isEmpty();
    }

    @Test
    void a_score_shows_every_number_as_used() {
        Score score = Inputs.score(Profile.LISTING_0_8, "8.5", "6.60", "1.00", "0.90");

        assertThat(score)
                .isEqualTo(new Score(
                        new BigDecimal("8.5"),
                        Severity.HIGH,
                        Profile.LISTING_0_8,
                        new BigDecimal("8.5"),
                        new BigDecimal("6.6"),
                        new BigDecimal("0.99"),
                        new BigDecimal("1.0"),
                        new BigDecimal("0.9"),
                        List.of()));
    }
}
