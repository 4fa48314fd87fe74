package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.testing.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatifTest {

    private static final String CODER = "fixtures/listings/qwen3-coder.json";

    @Test
    void a_setting_is_shown_beside_the_listing_as_it_is() {
        Run run = Cli.withRules("whatif", CODER, "--set", "deploy.sandboxed=present");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "AIVSS 9.8 Critical → 6.9 Medium (-2.9)",
                        "+ deploy.sandboxed  present, declared, at --set",
                        "MIT-030 now holds: add -0.3 (by deploy.sandboxed)");
    }

    @Test
    void a_fact_can_be_taken_away() {
        Run run = Cli.withRules("whatif", CODER, "--set", "tool.shell=unknown", "--set", "tool.code-execution=absent");
        assertThat(run.out()).contains("- tool.shell  unknown; it was present", "~ tool.code-execution");
    }

    @Test
    void a_goal_is_reached_by_the_fewest_changes_first() {
        Run run = Cli.withRules("whatif", CODER, "--goal", "score < 7");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Qwen3-Coder  qwen3-coder\nThe goal is score < 7; now it is 9.8. One change is enough.\n\n"
                        + "score 6.9\n  add a sandbox  deploy.sandboxed\n");
    }

    @Test
    void json_is_by_the_schema() {
        String json = Cli.withRules("whatif", CODER, "--goal", "autonomy <= 0.4", "--format", "json")
                .out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Cli.run("schema", "ways").out())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_goal_out_of_reach_says_how_far_all_changes_lead() {
        Run run = Cli.withRules("whatif", CODER, "--goal", "score < 1", "--format", "markdown");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).containsPattern("all that a team could change together would give \\d\\.\\d\\.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--goal     | scor < 7          | --goal is one of score, high, autonomy",
                "--set      | tool.shel=absent  | there is no capability 'tool.shel'; maybe tool.shell is meant",
                "--set      | tool.shell=absnt  | --set tool.shell is present, absent, unknown, not 'absnt'; maybe absent",
                "--set      | tool.shell        | --set tool.shell is present, absent, unknown, not ''",
                "--most     | 2                 | one of --set and --goal is needed",
            })
    void slips_are_usage_errors(String option, String value, String message) {
        Run run = Cli.withRules("whatif", CODER, option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
