package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.engine.SafeMatcher;
import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which facts count, and what follows from them. */
class FactsTest {

    private static final SafeMatcher MATCHER = new SafeMatcher(Samples.PACK.rules());

    @ParameterizedTest
    @EnumSource(Strength.class)
    void a_risk_counts_however_it_is_known(Strength strength) {
        Facts facts = facts(fact("tool.shell", Status.PRESENT, strength));
        assertThat(facts.scene().fact("tool.shell")).isNotNull();
        assertThat(facts.setAside()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void a_control_counts_only_if_declared_or_structured(Strength strength) {
        Facts facts = facts(fact("deploy.sandboxed", Status.PRESENT, strength));
        boolean counts = strength == Strength.DECLARED || strength == Strength.STRUCTURED;
        assertThat(facts.scene().fact("deploy.sandboxed") != null).isEqualTo(counts);
        assertThat(facts.setAside()).hasSize(counts ? 0 : 1);
    }

    @Test
    void the_absence_of_a_risk_counts_only_if_declared_or_structured() {
        assertThat(facts(fact("tool.shell", Status.ABSENT, Strength.TEXT))
                        .scene()
                        .fact("tool.shell"))
                .isNull();
        assertThat(facts(fact("tool.shell", Status.ABSENT, Strength.STRUCTURED))
                        .scene()
                        .fact("tool.shell"))
                .isNotNull();
    }

    @Test
    void what_is_set_aside_becomes_a_question() {
        Assessment assessment = new Evaluator(Samples.PACK, Profile.LISTING_0_8)
                .evaluate(listing(
                        fact("kind.agent", Status.PRESENT, Strength.DECLARED),
                        fact("sec.encryption", Status.PRESENT, Strength.TEXT)));
        assertThat(assessment.setAside()).extracting(Fact::capability).containsExactly("sec.encryption");
        assertThat(assessment.openQuestions())
                .extracting(OpenQuestion::capability)
                .contains("sec.encryption");
    }

    @Test
    void a_derived_fact_carries_the_evidence_and_the_weakest_strength_of_what_it_follows_from() {
        Fact any =
                facts(fact("tool.shell", Status.PRESENT, Strength.HINT)).scene().fact("tool.any");
        assertThat(any).isNotNull();
        assertThat(any.derivedBy()).startsWith("DER-");
        assertThat(any.strength()).isEqualTo(Strength.HINT);
        assertThat(any.evidence()).containsExactly(new Evidence("quote", "/tool.shell"));
    }

    @Test
    void a_stated_fact_is_not_replaced_by_a_derived_one() {
        Fact any = facts(
                        fact("tool.any", Status.PRESENT, Strength.DECLARED),
                        fact("tool.shell", Status.PRESENT, Strength.HINT))
                .scene()
                .fact("tool.any");
        assertThat(any).isNotNull();
        assertThat(any.derivedBy()).isNull();
    }

    @Test
    void where_a_listing_denies_what_follows_the_riskier_reading_counts_and_both_places_are_kept() {
        Fact any = facts(
                        fact("tool.any", Status.ABSENT, Strength.DECLARED),
                        fact("tool.shell", Status.PRESENT, Strength.DECLARED))
                .scene()
                .fact("tool.any");
        assertThat(any).isNotNull();
        assertThat(any.status()).isEqualTo(Status.PRESENT);
        assertThat(any.contested()).isTrue();
        assertThat(any.evidence()).containsExactly(new Evidence("quote", "/tool.shell"));
        assertThat(any.against()).containsExactly(new Evidence("quote", "/tool.any"));
    }

    private static Facts facts(Fact... facts) {
        return Facts.of(listing(facts), Samples.PACK.vocabulary(), MATCHER);
    }

    private static Listing listing(Fact... facts) {
        return new Listing("x", "X", null, List.of(facts), null, null, null, "sha256:" + "0".repeat(64));
    }

    private static Fact fact(String id, Status status, Strength strength) {
        return Fact.stated(id, status, strength, List.of(new Evidence("quote", "/" + id)));
    }
}
