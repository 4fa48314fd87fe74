package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import dev.assay.model.Decision;
import dev.assay.model.Listing;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Verdict;
import dev.assay.testing.Samples;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies as an application sees them. */
class PolicyTest {

    private static final Assay ASSAY = Assay.load(Path.of("rules"));

    @TempDir
    private Path temp;

    /** A policy that denies what runs commands. */
    private String shellPolicy(String capability) throws IOException {
        Path policy = Files.createDirectories(temp.resolve("policy"));
        Files.writeString(policy.resolve("pack.yaml"), "name: shell\nversion: \"1\"\nkind: policy\n");
        Files.writeString(
                policy.resolve("shell.drl"),
                "package shell\n\nimport dev.assay.engine.*\nimport static dev.assay.engine.Conclude.conclude\n\n"
                        + TinyPack.rule(
                                "SHL-010 Runs commands",
                                "@verdict(\"deny\")",
                                "Present( id == \"" + capability + "\" )"));
        return policy.toString();
    }

    @Test
    void a_policy_decides_with_reasons() {
        Listing listing =
                Samples.listings(Path.of("fixtures/listings/qwen3-coder.json")).get(0);
        Decision decision = ASSAY.check(listing, Policy.load("baseline"));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(decision.policy().name()).isEqualTo("baseline");
        assertThat(decision.findings().get(0).reason()).startsWith("The AIVSS score is 9.8");
        assertThat(decision.rulePack()).isEqualTo(ASSAY.rules());
    }

    @Test
    void many_threads_get_the_verdicts_of_one() {
        Policy policy = Policy.load("enterprise-strict");
        List<Listing> listings = Samples.all();
        List<Decision> alone =
                listings.stream().map(l -> ASSAY.check(l, policy)).toList();
        Assay other = Assay.load(Path.of("rules"));
        assertThat(listings.parallelStream().map(l -> other.check(l, policy)).toList())
                .isEqualTo(alone);
    }

    @Test
    void a_parameter_takes_another_value_and_the_last_one_counts() {
        Listing listing =
                Samples.listings(Path.of("fixtures/listings/qwen3-coder.json")).get(0);
        Policy policy = Policy.load("baseline");
        assertThat(rules(ASSAY.check(listing, policy))).contains("BAS-010");
        assertThat(rules(ASSAY.check(listing, policy.with("denyScore", "5").with("denyScore", "9.9"))))
                .doesNotContain("BAS-010");
        assertThat(rules(ASSAY.check(listing, policy))).contains("BAS-010");
    }

    private static List<String> rules(Decision decision) {
        return decision.findings().stream().map(PolicyFinding::rule).toList();
    }

    @Test
    void one_policy_goes_with_the_rules_of_every_reload() throws IOException {
        TinyPack pack = new TinyPack(temp.resolve("pack"));
        ReloadingAssay rules = ReloadingAssay.load(pack.directory());
        Policy policy = Policy.load(shellPolicy("tool.shell"));
        assertThat(verdict(rules, policy)).isEqualTo(Verdict.DENY);
        pack.edit("pack.yaml", "0.1.0", "0.2.0");
        assertThat(rules.reload().swapped()).isTrue();
        assertThat(verdict(rules, policy)).isEqualTo(Verdict.DENY);
    }

    private static Verdict verdict(ReloadingAssay rules, Policy policy) {
        Assay now = rules.current();
        return now.check(now.listing("a").present("tool.shell").build(), policy).verdict();
    }

    @Test
    void rules_that_a_policy_in_use_does_not_go_with_are_refused() throws IOException {
        TinyPack pack = new TinyPack(temp.resolve("pack"));
        pack.edit(
                "vocabulary.yaml",
                "  tool.shell:",
                "  tool.other: {means: \"x\", layer: 3, effect: raises}\n  tool.shell:");
        ReloadingAssay rules = ReloadingAssay.load(pack.directory());
        Policy policy = Policy.load(shellPolicy("tool.other"));
        rules.current().ready(policy);
        pack.edit("vocabulary.yaml", "  tool.other: {means: \"x\", layer: 3, effect: raises}\n", "");
        Reload reload = rules.reload();
        assertThat(reload.refused()).isTrue();
        assertThat(reload.problems()).hasSize(1);
        assertThat(reload.problems().get(0).message()).contains("`tool.other`");
        assertThat(verdict(rules, policy)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void a_policy_that_is_none_or_does_not_go_with_the_rules_is_told() throws IOException {
        assertThatThrownBy(() -> Policy.load("basline"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("baseline");
        Policy strange = Policy.load(shellPolicy("tool.shel"));
        assertThatThrownBy(() -> ASSAY.ready(strange))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("  Maybe `tool.shell` is meant");
    }
}
