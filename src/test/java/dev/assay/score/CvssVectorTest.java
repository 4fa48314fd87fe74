package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssVectorTest {

    private static final String WORST = "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    @ParameterizedTest
    @CsvFileSource(resources = "/score/cvss-bases.csv", useHeadersInDisplayName = true)
    void published_bases_come_out(String metrics, BigDecimal score) {
        String vector = "CVSS:4.0/" + metrics;

        assertThat(CvssVector.parse(vector)).isEqualTo(new CvssVector(vector, score));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/score/cvss-bases.csv", useHeadersInDisplayName = true)
    void metrics_may_stand_in_any_order(String metrics) {
        List<String> turned = new ArrayList<>(List.of(metrics.split("/", -1)));
        Collections.reverse(turned);

        assertThat(CvssVector.parse("CVSS:4.0/" + String.join("/", turned)))
                .isEqualTo(CvssVector.parse("CVSS:4.0/" + metrics));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/E:U",
                "/CR:L/IR:L/AR:L",
                "/MAV:P/MSI:S/MVC:N",
                "/S:P/AU:Y/R:I/V:C/RE:H/U:Amber",
                "/E:X/CR:X/MAV:X/MSA:S/U:X"
            })
    void threat_environment_and_supplement_are_left_out(String others) {
        assertThat(CvssVector.parse("CVSS:4.0/" + WORST + others))
                .isEqualTo(CvssVector.parse(" CVSS:4.0/" + WORST + "\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ranks_become_a_vector_in_the_order_of_the_standard(long seed) {
        Random random = new Random(seed);
        BaseScores scores = new BaseScores();
        for (int i = 0; i < 300; i++) {
            int[] ranks = new int[CvssVector.METRICS.size()];
            StringBuilder text = new StringBuilder("CVSS:4.0");
            for (int m = 0; m < ranks.length; m++) {
                List<String> worstFirst = CvssVector.worstFirst(CvssVector.METRICS.get(m));
                ranks[m] = random.nextInt(worstFirst.size());
                text.append('/').append(CvssVector.METRICS.get(m)).append(':');
                text.append(worstFirst.get(worstFirst.size() - 1 - ranks[m]));
            }
            assertThat(scores.of(ranks)).isEqualTo(CvssVector.parse(text.toString()));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/score/bad-vectors.csv", delimiter = '|', useHeadersInDisplayName = true)
    void a_bad_vector_is_refused_with_a_reason_and_a_hint(String vector, String message, String maybe) {
        assertThatExceptionOfType(InvalidCvssVector.class)
                .isThrownBy(() -> CvssVector.parse(vector))
                .withMessage(message)
                .satisfies(e -> assertThat(e.maybe()).isEqualTo(maybe));
    }
}
