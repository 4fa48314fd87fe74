package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sources about one agent. */
class TogetherTest {

    private static final Evidence HERE = new Evidence("here", "/a");
    private static final Evidence THERE = new Evidence("there", "/b");

    @Test
    void what_agrees_counts_by_the_strongest_and_shows_both() {
        Fact fact = together(
                fact("tool.shell", Status.PRESENT, Strength.TEXT, HERE),
                fact("tool.shell", Status.PRESENT, Strength.STRUCTURED, THERE));
        assertThat(fact.strength()).isEqualTo(Strength.STRUCTURED);
        assertThat(fact.evidence()).containsExactly(THERE.from("two.md"), HERE.from("one.json"));
        assertThat(fact.contested()).isFalse();
    }

    @Test
    void what_disagrees_about_a_risk_is_contested_and_present() {
        Fact fact = together(
                fact("tool.shell", Status.ABSENT, Strength.STRUCTURED, HERE),
                fact("tool.shell", Status.PRESENT, Strength.TEXT, THERE));
        assertThat(fact.status()).isEqualTo(Status.PRESENT);
        assertThat(fact.evidence()).containsExactly(THERE.from("two.md"));
        assertThat(fact.against()).containsExactly(HERE.from("one.json"));
    }

    @Test
    void what_disagrees_about_a_control_is_contested_and_absent() {
        Fact fact = together(
                fact("obs.guardrails", Status.PRESENT, Strength.STRUCTURED, HERE),
                fact("obs.guardrails", Status.ABSENT, Strength.TEXT, THERE));
        assertThat(fact.status()).isEqualTo(Status.ABSENT);
        assertThat(fact.against()).containsExactly(HERE.from("one.json"));
    }

    @Test
    void one_kind_is_left_the_most_strongly_known() {
        Fact fact = together(
                fact("kind.agent", Status.PRESENT, Strength.DEFAULT, HERE),
                fact("kind.tool-server", Status.PRESENT, Strength.STRUCTURED, THERE));
        assertThat(fact.capability()).isEqualTo("kind.tool-server");
    }

    private static Fact together(Fact one, Fact two) {
        Listing listing = Together.of(
                List.of(listing("one", one), listing("two", two)),
                List.of("one.json", "two.md"),
                Samples.PACK.vocabulary());
        assertThat(listing.id()).isEqualTo("one");
        assertThat(listing.facts()).hasSize(1);
        return listing.facts().get(0);
    }

    private static Listing listing(String id, Fact fact) {
        return new Listing(id, id, null, List.of(fact), null, null, null, "sha256:" + id);
    }

    private static Fact fact(String id, Status status, Strength strength, Evidence evidence) {
        return Fact.stated(id, status, strength, List.of(evidence));
    }
}
