package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.engine.SafeMatcher;
import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which facts count, and what follows from them. */
class FactsTest {

    private static final SafeMatcher MATCHER = new SafeMatcher(Samples.PACK.rules());
    private static final Premises PREMISES = new Premises(Samples.PACK.rules(), Samples.PACK.vocabulary());

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

    @Test
    void a_contested_control_counts_as_absent_and_any_other_contested_fact_as_present() {
        List<Evidence> yes = List.of(new Evidence("yes", "/a"));
        List<Evidence> no = List.of(new Evidence("no", "/b"));
        Fact control = new Fact("deploy.sandboxed", Status.PRESENT, Strength.STRUCTURED, yes, no, null);
        Fact risk = new Fact("tool.shell", Status.ABSENT, Strength.STRUCTURED, no, yes, null);
        Scene scene = facts(control, risk).scene();
        assertThat(scene.fact("deploy.sandboxed"))
                .isEqualTo(new Fact("deploy.sandboxed", Status.ABSENT, Strength.STRUCTURED, no, yes, null));
        assertThat(scene.fact("tool.shell"))
                .isEqualTo(new Fact("tool.shell", Status.PRESENT, Strength.STRUCTURED, yes, no, null));
    }

    @Test
    void a_weak_denial_of_what_follows_stays_visible() {
        Fact any = facts(
                        fact("tool.any", Status.ABSENT, Strength.TEXT),
                        fact("tool.shell", Status.PRESENT, Strength.DECLARED))
                .scene()
                .fact("tool.any");
        assertThat(any).isNotNull();
        assertThat(any.against()).containsExactly(new Evidence("quote", "/tool.any"));
    }

    @Test
    void the_strongest_derivation_counts_whatever_the_order_of_the_rules() {
        Fact shell = fact("tool.shell", Status.PRESENT, Strength.TEXT);
        Fact browser = fact("tool.browser", Status.PRESENT, Strength.DECLARED);
        List<Rule> reversed = new ArrayList<>(Samples.PACK.rules());
        Collections.reverse(reversed);
        Fact one = facts(shell, browser).scene().fact("tool.any");
        Fact two = Facts.of(listing(shell, browser), Samples.PACK.vocabulary(), new SafeMatcher(reversed), PREMISES)
                .scene()
                .fact("tool.any");
        assertThat(one).isNotNull();
        assertThat(two).isNotNull();
        assertThat(one.strength()).isEqualTo(Strength.DECLARED);
        assertThat(two.strength()).isEqualTo(Strength.DECLARED);
        assertThat(one.evidence())
                .containsExactlyInAnyOrderElementsOf(two.evidence())
                .hasSize(2);
    }

    @Test
    void what_lowers_the_risk_must_also_hold_without_weak_facts() {
        Fact agent = fact("kind.agent", Status.PRESENT, Strength.DECLARED);
        Fact personal = fact("data.personal", Status.PRESENT, Strength.DECLARED);
        Evaluator evaluator = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
        BigDecimal without =
                evaluator.evaluate(listing(agent, personal)).aivss().score();
        Assessment weak =
                evaluator.evaluate(listing(agent, personal, fact("deploy.local", Status.PRESENT, Strength.DEFAULT)));
        Assessment declared =
                evaluator.evaluate(listing(agent, personal, fact("deploy.local", Status.PRESENT, Strength.DECLARED)));
        assertThat(weak.aivss().score()).isEqualTo(without);
        assertThat(declared.aivss().score()).isLessThan(without);
        assertThat(weak.openQuestions()).anySatisfy(q -> {
            assertThat(q.capability()).isEqualTo("deploy.local");
            assertThat(q.settles()).contains("AV");
        });
    }

    @Test
    void facts_tell_derivations_apart_where_some_rule_looks() {
        Fact[] none = new Fact[Samples.PACK.vocabulary().size()];
        Fact[] shell = none.clone();
        Fact[] tools = none.clone();
        shell[position("tool.shell")] = fact("tool.shell", Status.PRESENT, Strength.DECLARED);
        tools[position("tool.any")] = fact("tool.any", Status.PRESENT, Strength.DECLARED);
        assertThat(PREMISES.tellApart(none, shell)).isTrue();
        assertThat(PREMISES.tellApart(none, tools)).isFalse();
        assertThat(PREMISES.tellApart(shell, shell.clone())).isFalse();
    }

    @Test
    void a_listing_with_two_facts_about_one_capability_cannot_be_made() {
        assertThatThrownBy(() -> listing(
                        fact("tool.shell", Status.PRESENT, Strength.DECLARED),
                        fact("tool.shell", Status.ABSENT, Strength.DECLARED)))
                .hasMessage("listing x has two facts about one capability");
    }

    private static int position(String capability) {
        return Samples.PACK.vocabulary().indexOf(capability);
    }

    private static Facts facts(Fact... facts) {
        return Facts.of(listing(facts), Samples.PACK.vocabulary(), MATCHER, PREMISES);
    }

    private static Listing listing(Fact... facts) {
        return new Listing("x", "X", null, List.of(facts), null, null, null, "sha256:" + "0".repeat(64));
    }

    private static Fact fact(String id, Status status, Strength strength) {
        return Fact.stated(id, status, strength, List.of(new Evidence("quote", "/" + id)));
    }
}
