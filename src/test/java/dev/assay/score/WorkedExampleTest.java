package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The example of docs/score.md, one agent in all profiles. */
class WorkedExampleTest {

    private static Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new HashMap<>();
        String text = "autonomy 0.8, planning 0.6, self_modification 0.2, tool_use 0.9, memory 0.5, context 0.7, "
                + "identity 0.4, multi_agent 0.3, non_determinism 0.7, opacity 0.6, language 1.0";
        for (String factor : text.split(", ", -1)) {
            String[] parts = factor.split(" ", -1);
            factors.put(parts[0], new BigDecimal(parts[1]));
        }
        return factors;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/score/worked-example.csv", useHeadersInDisplayName = true)
    void one_agent_in_all_profiles(
            String profile,
            BigDecimal sum,
            BigDecimal threat,
            BigDecimal mitigation,
            BigDecimal aars,
            BigDecimal value,
            String severity) {
        Score score = Scorer.score(Profile.find(profile), Inputs.input("8.5", factors(), "0.95", "0.85"));

        assertThat(score.factorSum()).isEqualTo(sum);
        assertThat(score.threatMultiplier()).isEqualTo(threat);
        assertThat(score.mitigationFactor()).isEqualTo(mitigation);
        assertThat(score.aars()).isEqualTo(aars);
        assertThat(score.value()).isEqualTo(value);
        assertThat(score.severity().label()).isEqualTo(severity);
    }
}
