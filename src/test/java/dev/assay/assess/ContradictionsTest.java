package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.model.Assessment;
import dev.assay.model.Basis;
import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.ContradictionResult.Side;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Listing;
import dev.assay.model.Stake;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not go together, and what it does to an assessment. */
class ContradictionsTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Strength.class)
    void is_found_however_the_control_is_known_and_shows_both_places(Strength strength) {
        Assessment assessment =
                assess(present("tool.read-only", strength), present("tool.file-write", Strength.DECLARED));
        boolean counts = strength.mayLowerRisk();
        assertThat(assessment.contradictions()).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo("CON-010");
            assertThat(c.stake()).isEqualTo(Stake.HIGH);
            assertThat(c.contested()).isFalse();
            assertThat(c.sides())
                    .containsExactly(
                            side("tool.read-only", Status.PRESENT, strength, counts),
                            side("tool.file-write", Status.PRESENT, Strength.DECLARED, true));
        });
        assertThat(asked(assessment, "tool.read-only")).contains("contradiction CON-010");
    }

    @Test
    void near_misses_are_none() {
        assertThat(assess(present("tool.read-only", Strength.TEXT), present("tool.file-read", Strength.TEXT))
                        .contradictions())
                .isEmpty();
        assertThat(assess(
                                present("tool.read-only", Strength.DECLARED),
                                fact("tool.file-write", Status.ABSENT, Strength.DECLARED))
                        .contradictions())
                .isEmpty();
        assertThat(assess(
                                present("model.multiple", Strength.DECLARED),
                                present("model.open-weights", Strength.DECLARED),
                                present("model.proprietary", Strength.DECLARED))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void a_capability_that_is_denied_and_follows_is_contested_without_a_rule() {
        Assessment assessment = assess(
                fact("memory.long-term", Status.ABSENT, Strength.TEXT),
                present("memory.user-profile", Strength.STRUCTURED));
        ContradictionResult contested = assessment.contradictions().get(0);
        assertThat(assessment.contradictions()).hasSize(1);
        assertThat(contested.contested()).isTrue();
        assertThat(contested.id()).isEqualTo("memory.long-term");
        assertThat(contested.because()).isNull();
        assertThat(contested.sides())
                .containsExactly(
                        new Side(
                                "memory.long-term",
                                Status.PRESENT,
                                Strength.STRUCTURED,
                                true,
                                List.of(new Evidence("quote", "/memory.user-profile"))),
                        new Side(
                                "memory.long-term",
                                Status.ABSENT,
                                null,
                                false,
                                List.of(new Evidence("quote", "/memory.long-term"))));
        assertThat(asked(assessment, "memory.long-term")).contains("contradiction memory.long-term");
    }

    @Test
    void a_contested_fact_has_the_highest_stake_of_the_rules_about_it_or_goes_by_its_effect() {
        assertThat(contestedStake("tool.payments")).isEqualTo(Stake.HIGH);
        assertThat(contestedStake("memory.session")).isEqualTo(Stake.LOW);
        assertThat(contestedStake("memory.shared")).isEqualTo(Stake.MEDIUM);
        assertThat(contestedStake("obs.audit-log")).isEqualTo(Stake.MEDIUM);
        assertThat(contestedStake("tool.framework-named")).isEqualTo(Stake.LOW);
    }

    @Test
    void a_contested_control_counts_as_absent_and_shows_both_places() {
        Fact sandbox = new Fact(
                "deploy.sandboxed",
                Status.PRESENT,
                Strength.DECLARED,
                List.of(new Evidence("in a sandbox", "/a")),
                List.of(new Evidence("straight on the host", "/b")),
                null);
        Assessment assessment = EVALUATOR.evaluate(listing(sandbox));
        assertThat(assessment.contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.sides())
                        .containsExactly(
                                new Side(
                                        "deploy.sandboxed",
                                        Status.ABSENT,
                                        Strength.DECLARED,
                                        true,
                                        List.of(new Evidence("straight on the host", "/b"))),
                                new Side(
                                        "deploy.sandboxed",
                                        Status.PRESENT,
                                        null,
                                        false,
                                        List.of(new Evidence("in a sandbox", "/a")))));
    }

    @Test
    void what_is_most_at_stake_comes_first_then_the_order_of_the_pack_then_contested_facts() {
        Assessment assessment = assess(
                fact("memory.long-term", Status.ABSENT, Strength.DECLARED),
                present("memory.stateless", Strength.DECLARED),
                present("memory.session", Strength.DECLARED),
                present("memory.user-profile", Strength.DECLARED),
                present("autonomy.approval", Strength.DECLARED),
                present("autonomy.unattended", Strength.DECLARED));
        assertThat(assessment.contradictions())
                .extracting(ContradictionResult::id)
                .containsExactly("CON-060", "CON-120", "memory.long-term", "CON-130");
    }

    @Test
    void takes_a_level_off_the_confidence_in_what_rests_on_it() {
        Assessment alone = assess(present("autonomy.unattended", Strength.DECLARED));
        Assessment contradicted =
                assess(present("autonomy.unattended", Strength.DECLARED), present("autonomy.approval", Strength.TEXT));
        assertThat(alone.knowledge().of(Factor.AUTONOMY)).isEqualTo(new Confidence(Basis.DECLARED, List.of()));
        assertThat(alone.knowledge().of(Factor.AUTONOMY).level()).isEqualTo(Confidence.Level.HIGH);
        assertThat(contradicted.knowledge().of(Factor.AUTONOMY))
                .isEqualTo(new Confidence(Basis.DECLARED, List.of("CON-060")));
        assertThat(contradicted.knowledge().of(Factor.AUTONOMY).level()).isEqualTo(Confidence.Level.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void never_changes_a_value(long seed) {
        RulePack pack = Samples.PACK;
        List<Rule> others = pack.rules().stream()
                .filter(r -> !(r.conclusion() instanceof Conclusion.Contradiction))
                .toList();
        Evaluator without = new Evaluator(
                new RulePack(
                        pack.packs(),
                        pack.vocabulary(),
                        pack.threats(),
                        pack.classes(),
                        others,
                        pack.lexicon(),
                        pack.wordings(),
                        pack.formats(),
                        pack.drl(),
                        pack.trusted()),
                Profile.LISTING_0_8);
        Listing listing = Samples.random(seed);
        Assessment one = EVALUATOR.evaluate(listing);
        Assessment other = without.evaluate(listing);
        assertThat(one.aivss().score()).isEqualTo(other.aivss().score());
        assertThat(one.aivss().inputs()).isEqualTo(other.aivss().inputs());
        assertThat(one.factors())
                .extracting(FactorResult::value, FactorResult::because)
                .isEqualTo(List.copyOf(other.factors().stream()
                        .map(f -> tuple(f.value(), f.because()))
                        .toList()));
        assertThat(one.layers()).isEqualTo(other.layers());
        assertThat(one.posture()).isEqualTo(other.posture());
        assertThat(one.chains()).isEqualTo(other.chains());
        assertThat(one.contradictions().stream().filter(ContradictionResult::contested))
                .hasSameSizeAs(other.contradictions());
    }

    @Test
    void the_shipped_pack_has_twenty_rules_and_more_and_each_asks_about_one_of_its_sides() {
        List<Opposites> all = Opposites.all(Samples.PACK);
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all.stream().map(Opposites::stake).distinct())
                .containsExactlyInAnyOrder(Stake.HIGH, Stake.MEDIUM, Stake.LOW);
    }

    @Test
    void compiled_rules_find_the_same() throws IOException {
        TinyPack pack = new TinyPack(directory);
        pack.add(TinyPack.rule(
                "CON-010 Asks and does not ask",
                "@contradiction(\"high\") @settledBy({\"autonomy.approval\"})",
                "Present( id == \"autonomy.approval\" )\n    Present( id == \"autonomy.unattended\" )"));
        Listing listing =
                listing(present("autonomy.unattended", Strength.DECLARED), present("autonomy.approval", Strength.HINT));
        List<List<ContradictionResult>> found = new ArrayList<>();
        for (boolean trusted : new boolean[] {false, true}) {
            Evaluator evaluator = new Evaluator(RulePack.load(directory, trusted), Profile.LISTING_0_8);
            found.add(evaluator.evaluate(listing).contradictions());
        }
        assertThat(found.get(0)).extracting(ContradictionResult::id).containsExactly("CON-010");
        assertThat(found.get(1)).isEqualTo(found.get(0));
    }

    private static Stake contestedStake(String capability) {
        Fact fact = new Fact(
                capability,
                Status.PRESENT,
                Strength.DECLARED,
                List.of(new Evidence("yes", "/a")),
                List.of(new Evidence("no", "/b")),
                null);
        return EVALUATOR.evaluate(listing(fact)).contradictions().stream()
                .filter(c -> c.id().equals(capability))
                .findFirst()
                .orElseThrow()
                .stake();
    }

    private static List<String> asked(Assessment assessment, String capability) {
        return assessment.openQuestions().stream()
                .filter(q -> q.capability().equals(capability))
                .flatMap(q -> q.settles().stream())
                .toList();
    }

    private static Side side(String capability, Status status, Strength strength, boolean counts) {
        return new Side(capability, status, strength, counts, List.of(new Evidence("quote", "/" + capability)));
    }

    private static Assessment assess(Fact... facts) {
        return EVALUATOR.evaluate(listing(facts));
    }

    private static Listing listing(Fact... facts) {
        List<Fact> ordered = Arrays.stream(facts)
                .sorted(Comparator.comparingInt(f -> Samples.PACK.vocabulary().indexOf(f.capability())))
                .toList();
        return new Listing("x", "X", null, ordered, null, null, null, "sha256:" + "0".repeat(64));
    }

    private static Fact present(String capability, Strength strength) {
        return fact(capability, Status.PRESENT, strength);
    }

    private static Fact fact(String capability, Status status, Strength strength) {
        return Fact.stated(capability, status, strength, List.of(new Evidence("quote", "/" + capability)));
    }
}
