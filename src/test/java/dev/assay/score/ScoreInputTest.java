package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ScoreInputTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/score/bad-inputs.csv", delimiter = '|', useHeadersInDisplayName = true)
    void a_bad_number_is_named_with_what_is_expected(String name, BigDecimal value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goodExcept(name, value))
                .withMessage(message);
    }

    private static ScoreInput goodExcept(String name, BigDecimal value) {
        Map<String, BigDecimal> numbers = new HashMap<>(Map.of(
                "cvssBase", BigDecimal.ONE, "threatMultiplier", BigDecimal.ONE, "mitigationFactor", BigDecimal.ONE));
        Map<String, BigDecimal> factors = new HashMap<>();
        if (numbers.replace(name, value) == null) {
            factors.put(name, value);
        }
        return new ScoreInput(
                numbers.get("cvssBase"), factors, numbers.get("threatMultiplier"), numbers.get("mitigationFactor"));
    }

    @ParameterizedTest
    @CsvFileSource(delimiter = '|', resources = "/score/missing-factors.csv", useHeadersInDisplayName = true)
    void a_factor_that_the_profile_sums_must_be_there(String profile, String missing, String message) {
        Map<String, BigDecimal> factors = everyFactor();
        factors.remove(missing);
        ScoreInput input = Inputs.input("5.0", factors, "1", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.score(Profile.find(profile), input))
                .withMessage(message);
    }

    @Test
    void the_factor_of_another_profile_may_be_there_and_does_not_count() {
        ScoreInput all = Inputs.input("5.0", everyFactor(), "1", "1");

        for (Profile profile : Profile.values()) {
            assertThat(Scorer.score(profile, all).factorSum()).isEqualTo("10.0");
        }
    }

    @Test
    void later_changes_to_the_map_do_not_reach_the_input() {
        Map<String, BigDecimal> factors = everyFactor();
        ScoreInput input = Inputs.input("5.0", factors, "1", "1");
        factors.clear();

        assertThat(input.factors()).hasSize(11).isUnmodifiable();
    }

    private static Map<String, BigDecimal> everyFactor() {
        Map<String, BigDecimal> factors = new HashMap<>();
        for (Profile profile : Profile.values()) {
            profile.factors().forEach(id -> factors.put(id, BigDecimal.ONE));
        }
        return factors;
    }
}
