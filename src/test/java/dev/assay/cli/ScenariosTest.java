package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios, run on the whole pack by {@code rules test}. */
class ScenariosTest {

    @TempDir
    private Path pack;

    @BeforeEach
    void copy_rules() throws IOException {
        Trees.copy(Path.of("rules"), pack);
    }

    @Test
    void those_of_the_shipped_pack_hold() {
        Run run = Cli.run("rules", "test", "--rules", "rules");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("[1-9]\\d* scenarios, 0 failed");
    }

    @Test
    void a_derived_fact_counts_as_it_does_in_an_assessment() throws IOException {
        Run run = run("present: [kind.agent, tool.shell]", "fires: {DER-010: [tool.shell]}, mapped: [3], open: [1]");
        assertThat(run.out()).isEqualTo("0 cases of 0 rules, 1 scenarios, 0 failed\n");
    }

    @Test
    void a_factor_that_differs_is_shown_with_the_rules_behind_it() throws IOException {
        Run run = run("present: [kind.agent, tool.email]", "factors: {autonomy: 0.1}, score: 1.0, posture: critical");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "ours.yaml:2:5: /scenarios/0: whole pack ours",
                        "expected autonomy 0.1, got 0.7, from AUT-100 at least 0.7, AUT-010 at least 0.5",
                        "expected a score of 1.0, got ",
                        "expected the posture critical, got ");
    }

    @Test
    void a_rule_that_keeps_silent_is_shown_with_the_line_that_fails() throws IOException {
        Run run = run(
                "present: [kind.agent, tool.email, autonomy.approval]",
                "fires: {AUT-100: [kind.agent, tool.email], AUT-010: [tool.email]}, silent: [DER-040], threats: [X-01]");
        assertThat(run.out())
                .contains(
                        "expected AUT-100 to conclude, got nothing",
                        "✗ not Present( id == \"autonomy.approval\" )",
                        "expected AUT-010 to rest on [tool.email], rests on [kind.agent]",
                        "expected DER-040 to be silent, but it concludes, because of [tool.email]",
                        "expected the threat X-01, which no rule names here");
    }

    @Test
    void slips_are_told_with_their_place_and_lose_no_other_scenario() throws IOException {
        Files.writeString(pack.resolve("scenarios/whole-pack.yaml"), """
                scenarios:
                  - name: empty
                    present: [kind.agent]
                """);
        Run run = run("present: [kind.agent]", "silent: [AUT-101]");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "ours.yaml:4:24: /scenarios/0/expects/silent/0: `AUT-101` is not a rule of the pack",
                        "Maybe `AUT-10",
                        "whole-pack.yaml:2:5: /scenarios/0: the scenario expects nothing");
    }

    private Run run(String facts, String expects) throws IOException {
        Files.writeString(pack.resolve("scenarios/ours.yaml"), """
                scenarios:
                  - name: ours
                    %s
                    expects: {%s}
                """.formatted(facts, expects));
        return Cli.run("rules", "test", "--rules", pack.toString(), "--run", "^ours$");
    }
}
