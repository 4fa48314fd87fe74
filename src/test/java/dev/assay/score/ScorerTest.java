package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Scores against published figures. */
class ScorerTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/score/aivss-0.8.csv", useHeadersInDisplayName = true)
    void worked_examples_of_v0_8_come_out_exactly(
            String base,
            String digits,
            BigDecimal sum,
            String threat,
            String mitigation,
            BigDecimal aars,
            BigDecimal score,
            BigDecimal amended) {
        ScoreInput input = Inputs.input(base, Inputs.digits(Profile.AIVSS_0_8, digits), threat, mitigation);

        Score published = Scorer.score(Profile.AIVSS_0_8, input);
        Score floored = Scorer.score(Profile.AIVSS_0_8_AMENDED, input);

        assertThat(published.value()).isEqualTo(score);
        assertThat(floored.value()).isEqualTo(amended);
        assertThat(published.factorSum()).isEqualTo(sum);
        assertThat(published.aars()).isEqualTo(aars).isEqualTo(floored.aars());
        assertThat(published.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/score/edges.csv", useHeadersInDisplayName = true)
    void edges_and_ties_come_out_exactly(
            String base, String sum, String threat, String mitigation, BigDecimal score, BigDecimal amended) {
        assertThat(Inputs.score(Profile.AIVSS_0_8, base, sum, threat, mitigation)
                        .value())
                .isEqualTo(score);
        assertThat(Inputs.score(Profile.LISTING_0_8, base, sum, threat, mitigation)
                        .value())
                .isEqualTo(score);
        assertThat(Inputs.score(Profile.AIVSS_0_8_AMENDED, base, sum, threat, mitigation)
                        .value())
                .isEqualTo(amended);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/score/aivss-0.5.csv", useHeadersInDisplayName = true)
    void examples_of_v0_5_come_out_for_the_printed_and_for_the_true_sum(
            String base,
            String printedSum,
            BigDecimal printedScore,
            String trueSum,
            BigDecimal trueScore,
            String trueSeverity) {
        Score printed = Inputs.score(Profile.AIVSS_0_5, base, printedSum, "0.97", "1");
        Score correct = Inputs.score(Profile.AIVSS_0_5, base, trueSum, "0.97", "1");

        assertThat(printed.value()).isEqualTo(printedScore);
        assertThat(correct.value()).isEqualTo(trueScore);
        assertThat(correct.severity().label()).isEqualTo(trueSeverity);
        assertThat(correct.aars()).isEqualByComparingTo(trueSum);
    }
}
