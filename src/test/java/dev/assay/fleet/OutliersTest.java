package dev.assay.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Factor;
import dev.assay.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listings far from others of their kind. */
class OutliersTest {

    private static Aggregates of(List<Briefs> briefs) {
        return new Aggregates(Briefs.fleet(briefs.toArray(Briefs[]::new)), Samples.PACK);
    }

    private static List<Briefs> alike(int count, String kind) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> Briefs.of(kind + i).kind(kind))
                .toList());
    }

    @Test
    void are_told_in_words() {
        List<Briefs> briefs = alike(19, "kind.copilot");
        briefs.add(Briefs.of("odd")
                .kind("kind.copilot")
                .factor(Factor.TOOL_USE, "0.90")
                .factor(Factor.MEMORY, "0.65")
                .score("9.5"));
        Aggregates a = of(briefs);

        assertThat(a.outliers()).hasSize(1);
        Outlier outlier = a.outliers().get(0);
        assertThat(outlier.row()).isEqualTo(19);
        assertThat(new FleetPage(a, Map.of(), 0).words(outlier))
                .isEqualTo("score 9.5 where the median is 5.0; Dynamic Tool Use 0.9 where the median is 0.2;"
                        + " Persistent Memory 0.65 where the median is 0.2.");
        // the floors: 4.5 points of 0.5 each, 0.70 of 0.10 each
        assertThat(outlier.oddities().stream().map(Outlier.Oddity::distance)).containsExactly(90, 70, 45);
    }

    @Test
    void need_three_and_a_half_deviations() {
        List<Briefs> briefs = alike(19, "kind.copilot");
        briefs.add(Briefs.of("near").kind("kind.copilot").factor(Factor.TOOL_USE, "0.50"));
        assertThat(of(briefs).outliers()).isEmpty();
        briefs.set(19, Briefs.of("far").kind("kind.copilot").factor(Factor.TOOL_USE, "0.55"));
        assertThat(of(briefs).outliers()).hasSize(1);
    }

    @Test
    void are_none_in_a_kind_of_two_halves() {
        List<Briefs> briefs = alike(12, "kind.copilot");
        IntStream.range(0, 8)
                .forEach(i -> briefs.add(Briefs.of("b" + i).kind("kind.copilot").factor(Factor.AUTONOMY, "0.90")));
        assertThat(of(briefs).outliers()).isEmpty();
    }

    @Test
    void are_looked_for_within_a_kind_that_is_large_enough() {
        List<Briefs> briefs = alike(40, "kind.copilot");
        briefs.addAll(IntStream.range(0, Outliers.FEWEST - 1)
                .mapToObj(i -> Briefs.of("s" + i).kind("kind.skill").factor(Factor.AUTONOMY, i == 0 ? "0.10" : "0.90"))
                .toList());
        assertThat(of(briefs).outliers()).isEmpty();
        briefs.add(Briefs.of("s9").kind("kind.skill").factor(Factor.AUTONOMY, "0.90"));
        assertThat(of(briefs).outliers().stream().map(Outlier::row)).containsExactly(40);
    }
}
