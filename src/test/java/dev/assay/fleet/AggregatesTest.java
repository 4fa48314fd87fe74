package dev.assay.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Factor;
import dev.assay.testing.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted over a fleet, against sets that are small enough to count by hand. */
class AggregatesTest {

    private static Aggregates of(Briefs... briefs) {
        return new Aggregates(Briefs.fleet(briefs), Samples.PACK);
    }

    @Test
    void counts_scores_by_half_points_and_bands() {
        Aggregates a = of(
                Briefs.of("a").score("0.0"),
                Briefs.of("b").score("3.9"),
                Briefs.of("c").score("4.0"),
                Briefs.of("d").score("4.4"),
                Briefs.of("e").score("6.9"),
                Briefs.of("f").score("9.0"),
                Briefs.of("g").score("10.0"));

        assertThat(a.steps()).containsExactly(1, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1);
        assertThat(IntStream.range(0, 20).mapToObj(FleetPage::step))
                .startsWith("0.0 to 0.4", "0.5 to 0.9")
                .endsWith("9.0 to 9.4", "9.5 to 10.0");
        assertThat(Band.riskiestFirst().stream().map(a.all()::in)).containsExactly(2, 0, 3, 1, 1);
        assertThat(a.all().scores()).isEqualTo(new Spread(7, 0, 39, 44, 90, 100));
        assertThat(a.order()).containsExactly(6, 5, 4, 3, 2, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, None",
        "0.1, Low",
        "3.9, Low",
        "4.0, Medium",
        "6.9, Medium",
        "7.0, High",
        "8.9, High",
        "9.0, Critical"
    })
    void bands_are_those_of_the_score(String score, String band) {
        Row row = Briefs.fleet(Briefs.of("a").score(score)).rows().get(0);
        assertThat(row.band().label())
                .isEqualTo(band)
                .isEqualTo(Briefs.of("a").score(score).brief().severity());
    }

    @Test
    void quantiles_are_values_at_ranks() {
        assertThat(Spread.of(IntStream.of(4, 1, 3, 2))).isEqualTo(new Spread(4, 1, 1, 2, 3, 4));
        assertThat(Spread.of(IntStream.of(7))).isEqualTo(new Spread(1, 7, 7, 7, 7, 7));
        assertThat(Spread.of(IntStream.empty())).isEqualTo(new Spread(0, 0, 0, 0, 0, 0));
        assertThat(Spread.deviation(new int[] {1, 2, 4, 9, 9}, 4)).isEqualTo(3);
    }

    @Test
    void groups_by_kind() {
        Aggregates a = of(
                Briefs.of("a").kind("kind.skill").score("2.0"),
                Briefs.of("b").kind("kind.chat-assistant").score("6.0").factor(Factor.MEMORY, "0.55"),
                Briefs.of("c").kind(null),
                Briefs.of("d")
                        .kind("kind.chat-assistant")
                        .score("8.0")
                        .factor(Factor.MEMORY, "0.30")
                        .mapped(true, false, true, true, true, true, true));

        List<Group> kinds = a.kinds();
        assertThat(kinds.stream().map(Group::title)).containsExactly("chat assistant", "no kind named", "skill");
        assertThat(kinds.get(0).scores()).isEqualTo(new Spread(2, 60, 60, 60, 80, 80));
        assertThat(kinds.get(0).means()).containsExactly(20, 20, 20, 20, 43, 20, 20, 20, 20, 20);
        assertThat(kinds.get(0).uncertainties()).containsExactly(0, 50, 0, 0, 0, 0, 0);
    }

    @Test
    void tenths_are_as_even_as_can_be() {
        Briefs[] briefs = IntStream.rangeClosed(1, 23)
                .mapToObj(i -> Briefs.of("x" + i).score(i / 10 + "." + i % 10))
                .toArray(Briefs[]::new);
        List<Group> tenths = of(briefs).tenths();
        assertThat(tenths.stream().map(Group::size)).containsExactly(2, 2, 2, 3, 2, 2, 3, 2, 2, 3);
        assertThat(tenths.get(0).title()).isEqualTo("2.3 to 2.2");
        assertThat(of(Briefs.of("a"), Briefs.of("b")).tenths()).hasSize(2);
    }

    @Test
    void counts_threats_and_chains() {
        Aggregates a = of(
                Briefs.of("a").threats("T2", "L4-06").chains(List.of("X-01"), List.of()),
                Briefs.of("b").threats("T2").chains(List.of(), List.of("X-01", "CX-04")),
                Briefs.of("c").threats("<b>"));

        assertThat(a.threats().stream().map(c -> c.id() + " " + c.name() + " " + c.listings() + " " + c.share()))
                .containsExactly("T2 Tool Misuse 2 66.7 %", "<b> <b> 1 33.3 %", "L4-06 Lateral Movement 1 33.3 %");
        assertThat(a.completeChains().stream().map(c -> c.id() + " " + c.listings()))
                .containsExactly("X-01 1");
        assertThat(a.openChains().stream().map(c -> c.id() + " " + c.listings()))
                .containsExactly("CX-04 1", "X-01 1");
        assertThat(a.withChain()).isEqualTo(1);
    }

    @Test
    void counts_what_is_unknown() {
        Aggregates a = of(
                Briefs.of("a")
                        .mapped(false, true, true, true, true, true, false)
                        .asks("deploy.sandboxed", "5.0", "8.5")
                        .asks("obs.audit-log", "6.0", "6.0")
                        .answers(9),
                Briefs.of("b")
                        .mapped(false, true, true, true, true, true, true)
                        .asks("deploy.sandboxed", "7.0", "6.0")
                        .answers(10)
                        .score("5.0", "2.0", "7.5"),
                Briefs.of("c").answers(100));

        assertThat(a.layers().stream().map(c -> c.name() + " " + c.listings()))
                .startsWith("Foundation Models 2", "Data Operations 0")
                .endsWith("Agent Ecosystem 1");
        assertThat(a.asked().stream()
                        .map(q -> q.capability() + " " + q.listings() + " " + q.telling() + " " + q.meanSwing()))
                .containsExactly("deploy.sandboxed 2 2 2.25", "obs.audit-log 1 0 0.00");
        assertThat(a.asked().get(0).asks())
                .isEqualTo(Samples.PACK.vocabulary().find("deploy.sandboxed").asks());
        assertThat(a.coverages()).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(a.widths()).isEqualTo(new Spread(3, 0, 0, 0, 55, 55));
    }
}
