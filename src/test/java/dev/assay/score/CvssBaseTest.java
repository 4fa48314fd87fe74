package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import us.springett.cvss.Cvss;

/** All base vectors, against the library. */
class CvssBaseTest {

    @Test
    void all_base_vectors_score_as_in_the_library_but_for_its_522_lost_ties_and_in_the_same_band() {
        Map<BigDecimal, Integer> differences = new TreeMap<>();
        for (String vector : all()) {
            double library = Cvss.fromVector(vector).calculateScore().getBaseScore();
            BigDecimal score = CvssVector.parse(vector).baseScore();
            differences.merge(score.subtract(BigDecimal.valueOf(library)), 1, Integer::sum);
            assertThat(Severity.of(score)).as(vector).isEqualTo(Severity.of(BigDecimal.valueOf(library)));
        }

        assertThat(differences).isEqualTo(Map.of(new BigDecimal("0.0"), 104_454, new BigDecimal("0.1"), 522));
    }

    private static List<String> all() {
        List<String> vectors = List.of("CVSS:4.0");
        for (String metric : CvssVector.METRICS) {
            List<String> longer = new ArrayList<>();
            for (String vector : vectors) {
                CvssVector.VALUES.get(metric).forEach(value -> longer.add(vector + "/" + metric + ":" + value));
            }
            vectors = longer;
        }
        return vectors;
    }
}
