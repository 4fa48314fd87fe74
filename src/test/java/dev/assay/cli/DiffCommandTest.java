package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

    private static final String OLD = "fixtures/diff/old/release-helper.yaml";
    private static final String NEW = "fixtures/diff/new/release-helper.yaml";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Cli.run("schema", "diff").out());

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"text, txt", "markdown, md", "json, json"})
    void two_listings_and_two_directories(String format, String ending) throws IOException {
        Run files = diff(OLD, NEW, "--format", format, "--fail-on", "payments,shell,controls-lost,score");
        assertThat(files.code()).as(files.err()).isEqualTo(1);
        Golden.check(Path.of("fixtures/diff/release-helper." + ending), files.out());
        Run directories = diff("fixtures/diff/old", "fixtures/diff/new", "--format", format, "--fail-on", "any");
        assertThat(directories.code()).as(directories.err()).isEqualTo(1);
        Golden.check(Path.of("fixtures/diff/directories." + ending), directories.out());
    }

    @Test
    void json_is_by_the_schema() {
        for (String[] sides : new String[][] {
            {OLD, NEW},
            {NEW, OLD},
            {OLD, OLD},
            {"fixtures/diff/old", "fixtures/diff/new"},
            {"fixtures/listings/qwen3-coder.json", "fixtures/listings/harbour-desk.yaml"}
        }) {
            Run run = diff(sides[0], sides[1], "--format", "json", "--fail-on", "any");
            assertThat(SCHEMA.validate(run.out(), InputFormat.JSON))
                    .as(run.err())
                    .isEmpty();
        }
        String more =
                diff(OLD, NEW, "--format", "json").out().replaceFirst("\"severity\"", "\"more\" : 1, \"severity\"");
        assertThat(SCHEMA.validate(more, InputFormat.JSON)).hasSize(1);
    }

    @Test
    void no_terminal_obeys_a_name() {
        Run run = diff("fixtures/diff/old", "fixtures/diff/new");
        assertThat(run.out()).contains("  till-clerk  # Till Clerk\\u202E\\u001B[2J <b>  AIVSS ");
        assertThat(run.out().codePoints().filter(c -> c != '\n').mapToObj(Character::toString))
                .noneMatch(c -> c.matches("\\p{Cntrl}|\\p{Cf}"));
        assertThat(diff("fixtures/diff/old", "fixtures/diff/new", "--format", "markdown")
                        .out())
                .contains("- till-clerk, \\# Till Clerk\\\\u202E\\\\u001B\\[2J &lt;b&gt;, AIVSS ");
    }

    @Test
    void assessments_go_for_listings() throws IOException {
        String old = assessed(OLD, "old.json");
        String now = assessed(NEW, "new.json");
        assertThat(diff(old, OLD)).isEqualTo(new Run(0, "no differences\n", ""));
        assertThat(diff(OLD, old)).isEqualTo(new Run(0, "no differences\n", ""));
        assertThat(diff(old, now)).isEqualTo(diff(OLD, NEW));
        assertThat(diff(old, old, "--fail-on", "any,score,controls-lost,writes"))
                .isEqualTo(new Run(0, "no differences\n", ""));
    }

    @Test
    void other_rules_and_another_profile_are_told() throws IOException {
        String old = assessed(OLD, "old.json", "--profile", "aivss-0.5");
        Files.writeString(Path.of(old), Files.readString(Path.of(old)).replaceAll("sha256:\\w{8}", "sha256:00000000"));
        Run run = diff(old, OLD);
        assertThat(run.out().lines().limit(2).map(l -> l.replaceAll("\\(sha256:\\w+…\\)", "()")))
                .containsExactly(
                        "Warning: the assessments were made by different rules, the old one by assay 0.1.0 (), the new"
                                + " one by assay 0.1.0 (); differences may come from the rules",
                        "Warning: the scores were added up by different profiles, the old one by aivss-0.5, the new one"
                                + " by listing-0.8");
    }

    @ParameterizedTest
    @CsvSource({
        "writes, 0",
        "payments, 1",
        "shell, 1",
        "code, 1",
        "identity, 0",
        "network, 0",
        "exfiltration, 1",
        "personal-data, 1",
        "autonomy, 0",
        "physical, 0",
        "memory, 0",
        "agents, 0",
        "learning, 0",
        "controls-lost, 1",
        "score, 1",
        "any, 1"
    })
    void each_class_fails_on_its_own(String name, int code) {
        Run run = diff(OLD, NEW, "--fail-on", name);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out().lines().filter(l -> l.startsWith("  " + name + "  release-helper ")))
                .hasSize(code == 0 ? 0 : name.equals("controls-lost") ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource({"paymnts, payments", "control-lost, controls-lost", "scores, score"})
    void an_unknown_class_is_a_usage_error(String name, String maybe) {
        Run run = diff(OLD, NEW, "--fail-on", "shell," + name);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("assay: there is no class '" + name + "'; maybe " + maybe
                        + " is meant\n  Maybe `assay diff --help` tells\n");
    }

    @Test
    void a_new_listing_brings_all_that_it_has() {
        Run run = diff("fixtures/diff/old", "fixtures/diff/new", "--fail-on", "payments");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().substring(run.out().indexOf("Fails\n")))
                .isEqualTo("Fails\n"
                        + "  payments  release-helper newly has tool.payments: present, declared, \"pays for the"
                        + " hosting\", at /description\n"
                        + "  payments  till-clerk is new and has tool.payments present, declared, at /present/1\n");
    }

    @Test
    void a_pack_brings_classes_and_adds_to_those_below() {
        Run run = diff(OLD, NEW, "--rules", "fixtures/diff/pack", "--fail-on", "repository,payments");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out().substring(run.out().indexOf("Fails\n")).lines().map(l -> l.replaceAll(":.*", "")))
                .containsExactly(
                        "Fails",
                        "  payments  release-helper newly has tool.payments",
                        "  payments  release-helper newly has impact.financial",
                        "  repository  release-helper newly has tool.shell");
    }

    @Test
    void a_file_that_cannot_be_read_loses_no_other() throws IOException {
        Path old = Files.createDirectory(temp.resolve("old"));
        Path now = Files.createDirectory(temp.resolve("new"));
        Files.writeString(old.resolve("a.json"), "{\"id\": \"a\", \"present\": [\"kind.agent\"]}");
        Files.writeString(now.resolve("a.json"), "{\"id\": \"a\", \"present\": [\"kind.agent\", \"tool.voice\"]}");
        Files.writeString(now.resolve("b.json"), "{\"id\": \"b\", \"present\": [\"kind.agent\"]}");
        Run run = diff(old.toString(), now.toString(), "--fail-on", "any");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith(now.resolve("a.json") + ":1:").contains("`tool.voice`");
        assertThat(run.out())
                .startsWith("Warning: not all of the new side could be read; what is only in the old may be there all"
                        + " the same\n0 listings compared, 0 changed, 1 added, 1 removed\n")
                .endsWith("  any  b is new\n  any  a is no longer there\n");
        assertThat(diff(old.toString(), now.resolve("none").toString()).code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown"})
    void only_one_side_can_be_the_standard_input(String format) {
        Run run = diff("-", "-", "--format", format);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: only one of OLD and NEW can be the standard input\n");
    }

    private String assessed(String listing, String name, String... more) throws IOException {
        String json =
                Cli.withRules("evaluate " + listing + " --format json", more).out();
        return Files.writeString(temp.resolve(name), json).toString();
    }

    private static Run diff(String old, String now, String... more) {
        return Cli.withRules("diff " + old + " " + now, more);
    }
}
