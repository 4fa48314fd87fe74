package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Basis;
import dev.assay.model.Confidence;
import dev.assay.model.Coverage;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Knowledge;
import dev.assay.model.Layer;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How results are known, and how much of what a small pack asks is answered. */
class KnowledgeTest {

    @TempDir
    private Path directory;

    private RulePack pack;

    @BeforeEach
    void write_a_pack() throws IOException {
        TinyPack tiny = new TinyPack(directory);
        tiny.write("vocabulary.yaml", """
                version: 1
                capabilities:
                  kind.agent: {means: "an agent", effect: describes}
                  kind.model: {means: "a model", effect: describes}
                  autonomy.unattended: {means: "acts without asking", layer: 3, effect: raises}
                  autonomy.approval: {means: "a person approves", layer: 6, effect: mitigates}
                  tool.any: {means: "uses tools", layer: 3, effect: raises}
                  tool.shell: {means: "runs shell commands", layer: 3, effect: raises}
                  tool.mail: {means: "sends mail", layer: 3, effect: raises}
                  obs.trusted: {means: "is trusted by its host", effect: mitigates}
                """);
        tiny.add(TinyPack.rule("TOO-020 Mails", "@factor(\"tool_use\") @atLeast(0.5)", "Present( id == \"tool.mail\" )")
                + TinyPack.rule(
                        "TOO-030 Acts", "@factor(\"tool_use\") @add(0.1)", "Present( id == \"autonomy.unattended\" )")
                + TinyPack.rule("MEM-010 Agent", "@factor(\"memory\") @atLeast(0.3)", "Present( id == \"kind.agent\" )")
                + TinyPack.rule(
                        "CTX-010 Many tools",
                        "@factor(\"context\") @atLeast(0.4)",
                        "Present( id in ( \"tool.shell\", \"tool.mail\" ) )\n    Present( id == \"kind.agent\" )")
                + TinyPack.rule(
                        "CTX-020 Asks", "@factor(\"context\") @atMost(0.2)", "Present( id == \"autonomy.approval\" )")
                + TinyPack.rule(
                        "DER-010 Tools", "@derive(\"tool.any\")", "Present( id in ( \"tool.shell\", \"tool.mail\" ) )")
                + TinyPack.rule(
                        "CON-010 Both",
                        "@contradiction(\"high\") @settledBy({\"autonomy.approval\"})",
                        "Present( id == \"autonomy.approval\" )\n    Present( id == \"autonomy.unattended\" )")
                + TinyPack.rule(
                        "LY2-010 Model only",
                        "@layer(2) @caveat(\"it does not say who\") @settledBy({\"obs.trusted\"})",
                        "Present( id == \"kind.model\" )"));
        pack = RulePack.load(directory, false);
    }

    @ParameterizedTest
    @CsvSource({
        "DECLARED, DECLARED, high",
        "STRUCTURED, STRUCTURED, high",
        "HINT, HINT, medium",
        "TEXT, TEXT, medium",
        "DEFAULT, DEFAULT, low"
    })
    void a_factor_is_known_as_the_fact_it_rests_on(Strength strength, Basis known, String level) {
        Confidence confidence = know(present("autonomy.unattended", strength)).of(Factor.AUTONOMY);
        assertThat(confidence).isEqualTo(new Confidence(known, List.of()));
        assertThat(confidence.level().word()).isEqualTo(level);
    }

    @Test
    void what_no_rule_or_only_the_kind_decides_is_known_in_general() {
        Knowledge agent = know(present("kind.agent", Strength.DECLARED));
        assertThat(agent.of(Factor.MEMORY)).isEqualTo(Confidence.GENERAL);
        assertThat(agent.of(Factor.AUTONOMY)).isEqualTo(Confidence.GENERAL);
        assertThat(agent.of(Layer.find(3))).isEqualTo(Confidence.GENERAL);
        assertThat(agent.of(Factor.MEMORY).level()).isEqualTo(Confidence.Level.LOW);
    }

    @Test
    void of_floors_of_one_height_the_best_known_counts_and_every_addition_is_needed() {
        Knowledge both = know(present("tool.shell", Strength.TEXT), present("tool.mail", Strength.DECLARED));
        assertThat(both.of(Factor.TOOL_USE).known()).isEqualTo(Basis.DECLARED);
        Knowledge weakAddition =
                know(present("tool.mail", Strength.DECLARED), present("autonomy.unattended", Strength.HINT));
        assertThat(weakAddition.of(Factor.TOOL_USE).known()).isEqualTo(Basis.HINT);
    }

    @Test
    void a_rule_is_known_as_well_as_the_best_facts_that_it_holds_with() {
        Knowledge one = know(
                present("kind.agent", Strength.DECLARED),
                present("tool.shell", Strength.TEXT),
                present("tool.mail", Strength.STRUCTURED));
        assertThat(one.of(Factor.CONTEXT).known()).isEqualTo(Basis.STRUCTURED);
        Knowledge weakKind = know(present("kind.agent", Strength.HINT), present("tool.mail", Strength.STRUCTURED));
        assertThat(weakKind.of(Factor.CONTEXT).known()).isEqualTo(Basis.HINT);
    }

    @Test
    void a_ceiling_that_cuts_decides_alone() {
        Knowledge cut = know(
                present("kind.agent", Strength.DECLARED),
                present("tool.mail", Strength.TEXT),
                present("autonomy.approval", Strength.DECLARED));
        assertThat(cut.of(Factor.CONTEXT).known()).isEqualTo(Basis.DECLARED);
    }

    @Test
    void a_mapped_layer_is_known_as_the_best_rule_that_pins_it() {
        assertThat(know(present("tool.mail", Strength.TEXT)).of(Layer.find(3)).known())
                .isEqualTo(Basis.TEXT);
        assertThat(know(present("tool.mail", Strength.TEXT), present("tool.any", Strength.DECLARED))
                        .of(Layer.find(3))
                        .known())
                .isEqualTo(Basis.DECLARED);
    }

    @Test
    void coverage_counts_what_rules_ask_for_the_kind() {
        // autonomy.unattended, autonomy.approval, tool.any, tool.shell, tool.mail; for a model obs.trusted, too
        assertThat(know(present("kind.agent", Strength.DECLARED)).coverage()).isEqualTo(new Coverage(0, 5));
        assertThat(know(present("kind.model", Strength.DECLARED)).coverage()).isEqualTo(new Coverage(0, 6));
        assertThat(know().coverage()).isEqualTo(new Coverage(0, 6));
        assertThat(know(present("kind.model", Strength.DECLARED), present("obs.trusted", Strength.DECLARED))
                        .coverageOf(Layer.find(2)))
                .isEqualTo(new Coverage(1, 1));
        assertThat(know(present("kind.agent", Strength.DECLARED)).coverageOf(Layer.find(2)))
                .isEqualTo(new Coverage(0, 0));
    }

    @Test
    void what_is_derived_or_ruled_out_is_answered_and_what_is_set_aside_is_not() {
        assertThat(know(present("tool.shell", Strength.DECLARED)).coverage()).isEqualTo(new Coverage(2, 6));
        assertThat(know(fact("tool.any", Status.ABSENT, Strength.DECLARED)).coverage())
                .isEqualTo(new Coverage(3, 6));
        assertThat(know(fact("tool.any", Status.ABSENT, Strength.TEXT)).coverage())
                .isEqualTo(new Coverage(0, 6));
        assertThat(know(present("autonomy.approval", Strength.DECLARED)).coverage())
                .isEqualTo(new Coverage(2, 6));
        assertThat(know(present("autonomy.approval", Strength.TEXT)).coverage()).isEqualTo(new Coverage(0, 6));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1.00", "0, 7, 0.00", "7, 7, 1.00", "1, 3, 0.33", "2, 3, 0.67", "1, 8, 0.13", "1, 200, 0.01"})
    void the_share_is_rounded_half_up(int answered, int asked, String share) {
        assertThat(new Coverage(answered, asked).share()).isEqualTo(new BigDecimal(share));
    }

    private Knowledge know(Fact... facts) {
        List<Fact> ordered = Stream.of(facts)
                .sorted(Comparator.comparingInt(f -> pack.vocabulary().indexOf(f.capability())))
                .toList();
        Listing listing = new Listing("x", "X", null, ordered, null, null, null, "sha256:" + "0".repeat(64));
        return new Evaluator(pack, Profile.LISTING_0_8).evaluate(listing).knowledge();
    }

    private static Fact present(String capability, Strength strength) {
        return fact(capability, Status.PRESENT, strength);
    }

    private static Fact fact(String capability, Status status, Strength strength) {
        return Fact.stated(capability, status, strength, List.of(new Evidence("quote", "/" + capability)));
    }
}
