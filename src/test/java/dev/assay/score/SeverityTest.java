package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/score/bands.csv", useHeadersInDisplayName = true)
    void bands_begin_and_end_where_the_standard_says(BigDecimal score, String severity) {
        assertThat(Severity.of(score).label()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"8.95, no more decimals than 1", "-0.1, 0.0 to 10.0", "10.1, 0.0 to 10.0"})
    void a_score_that_is_in_no_band_is_refused(BigDecimal score, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of(score))
                .withMessage("score is " + score + ", expected " + expected);
    }
}
