package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every input that v0.8 allows, by base and factor sum, against the same formulas on whole numbers. */
class ScorerGridTest {

    private static final int[] THREATS = {50, 97, 100};
    private static final int[] MITIGATIONS = {67, 83, 100};
    private static final long WHOLE = 2_000_000;

    /** Base in tenths, factor sum in halves, multipliers in hundredths. */
    private record Point(int base, int sum, int threat, int mitigation) {

        private long uplift() {
            return (100L - base) * sum * threat;
        }

        /** The v0.8 score times {@link #WHOLE}. */
        long published() {
            return (2000L * base + uplift()) * mitigation;
        }

        /** The amended score times {@link #WHOLE}. */
        long amended() {
            return 200_000L * base + uplift() * mitigation;
        }

        boolean isTie() {
            return published() * 20 % (2 * WHOLE) == WHOLE;
        }

        BigDecimal score(Profile profile) {
            return Inputs.score(
                            profile,
                            BigDecimal.valueOf(base, 1).toString(),
                            BigDecimal.valueOf(sum * 5L, 1).toString(),
                            BigDecimal.valueOf(threat, 2).toString(),
                            BigDecimal.valueOf(mitigation, 2).toString())
                    .value();
        }
    }

    private static final List<Point> GRID = grid();

    private static List<Point> grid() {
        List<Point> grid = new ArrayList<>();
        for (int base = 0; base <= 100; base++) {
            for (int sum = 0; sum <= 20; sum++) {
                for (int threat : THREATS) {
                    for (int mitigation : MITIGATIONS) {
                        grid.add(new Point(base, sum, threat, mitigation));
                    }
                }
            }
        }
        return grid;
    }

    @Test
    void the_grid_is_whole() {
        assertThat(GRID).hasSize(19_089);
        assertThat(GRID).filteredOn(Point::isTie).hasSize(359);
    }

    @Test
    void v0_8_is_exact_everywhere() {
        assertThat(GRID).allSatisfy(p -> assertThat(p.score(Profile.AIVSS_0_8)).isEqualTo(rounded(p.published())));
    }

    @Test
    void graded_values_that_are_levels_score_as_v0_8() {
        assertThat(GRID)
                .allSatisfy(p -> assertThat(p.score(Profile.LISTING_0_8)).isEqualTo(rounded(p.published())));
    }

    @Test
    void the_amendment_is_exact_everywhere_and_never_below_the_base() {
        assertThat(GRID)
                .allSatisfy(p -> assertThat(p.score(Profile.AIVSS_0_8_AMENDED))
                        .isEqualTo(rounded(p.amended()))
                        .isGreaterThanOrEqualTo(BigDecimal.valueOf(p.base(), 1)));
    }

    @Test
    void v0_8_falls_below_the_base_on_half_of_the_grid_with_mitigation() {
        assertThat(GRID)
                .filteredOn(p -> p.mitigation() < 100)
                .hasSize(12_726)
                .filteredOn(p -> p.score(Profile.AIVSS_0_8).compareTo(BigDecimal.valueOf(p.base(), 1)) < 0)
                .hasSize(6_382);
    }

    private static BigDecimal rounded(long score) {
        return BigDecimal.valueOf((score * 20 + WHOLE) / (2 * WHOLE), 1);
    }
}
