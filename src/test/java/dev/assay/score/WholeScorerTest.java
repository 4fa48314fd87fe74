package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeScorerTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void gives_the_score_of_the_exact_arithmetic(Profile profile) {
        WholeScorer whole = new WholeScorer(profile);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            int base = random.nextInt(0, 101);
            int threat = random.nextBoolean() ? random.nextInt(50, 111) * 10_000 : random.nextInt(500_000, 1_100_001);
            int mitigation =
                    random.nextBoolean() ? random.nextInt(50, 101) * 10_000 : random.nextInt(500_000, 1_000_001);
            Map<String, BigDecimal> factors = new LinkedHashMap<>();
            int sum = 0;
            for (String id : FactorIds.WITH_PLANNING) {
                int value = random.nextInt(0, 21) * 5;
                factors.put(id, BigDecimal.valueOf(value, 2));
                factors.put("language", BigDecimal.valueOf(value, 2));
                sum += id.equals("planning") && profile.factors().contains("language") ? 0 : whole.factor(value);
            }
            int language = factors.get("language").movePointRight(2).intValueExact();
            sum += profile.factors().contains("language") ? whole.factor(language) : 0;
            BigDecimal exact = Scorer.score(
                            profile,
                            new ScoreInput(
                                    BigDecimal.valueOf(base, 1),
                                    factors,
                                    BigDecimal.valueOf(threat, 6),
                                    BigDecimal.valueOf(mitigation, 6)))
                    .value();
            assertThat(whole.tenths(base, sum, whole.threat(threat), whole.mitigation(mitigation)))
                    .as("%s %s %s %s", base, factors, threat, mitigation)
                    .isEqualTo(exact.movePointRight(1).intValueExact());
        }
    }

    /** The bounds of a score rest on this. */
    @Test
    void a_base_score_never_falls_when_a_metric_gets_worse() {
        BaseScores scores = new BaseScores();
        int[] ranks = new int[CvssVector.METRICS.size()];
        int vectors = 0;
        do {
            int score = scores.tenths(ranks);
            for (int metric = 0; metric < ranks.length; metric++) {
                if (ranks[metric] + 1 < BaseScores.size(metric)) {
                    ranks[metric]++;
                    assertThat(scores.tenths(ranks)).isGreaterThanOrEqualTo(score);
                    ranks[metric]--;
                }
            }
            vectors++;
        } while (advance(ranks));
        assertThat(vectors).isEqualTo(104_976);
    }

    private static boolean advance(int[] ranks) {
        for (int i = 0; i < ranks.length; i++) {
            if (++ranks[i] < BaseScores.size(i)) {
                return true;
            }
            ranks[i] = 0;
        }
        return false;
    }
}
