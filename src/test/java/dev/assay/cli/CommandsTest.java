package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static final String CODER = "fixtures/listings/qwen3-coder.json";
    private static final String FLUX = "fixtures/listings/flux-2-klein.yaml";

    @Test
    void evaluate_writes_the_report_to_the_output_and_nothing_to_the_error() {
        Run run = Cli.withRules("evaluate", CODER);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Qwen3-Coder  qwen3-coder\nAIVSS 9")
                .contains("Autonomy of Action", "Layers", "Open questions");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void evaluate_reads_the_standard_input() {
        InputStream saved = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream("id: piped\npresent: [kind.agent]\n".getBytes(StandardCharsets.UTF_8)));
            Run run = Cli.withRules("evaluate", "--format", "jsonl", "-");
            assertThat(run.out()).startsWith("{\"formatVersion\":1,\"id\":\"piped\"");
            assertThat(run.code()).isZero();
        } finally {
            System.setIn(saved);
        }
    }

    @Test
    void evaluate_takes_several_files_in_their_order() {
        Run run = Cli.withRules("evaluate", "--format", "jsonl", FLUX, CODER);
        assertThat(run.out().lines().map(l -> l.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1")))
                .containsExactly("flux-2-klein", "qwen3-coder");
    }

    @ParameterizedTest
    @CsvSource({"critical, 1", "high, 1", "LOW, 1"})
    void evaluate_fails_on_a_band_that_is_reached(String band, int code) {
        assertThat(Cli.withRules("evaluate", "--fail-on", band, CODER).code()).isEqualTo(code);
    }

    @Test
    void evaluate_writes_one_page_for_all_listings() {
        Run run = Cli.withRules("evaluate", "--format", "html", "--fail-on", "critical", FLUX, CODER);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n")
                .endsWith("</html>\n")
                .containsOnlyOnce("<style>")
                .contains("<title>Assessments of 2 listings</title>", "Flux 2 Klein</h2>", "Qwen3-Coder</h2>");
        Run none = Cli.withRules("evaluate", "--format", "html", "fixtures/formats/refused/nothing.json");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void evaluate_does_not_fail_on_a_band_that_is_not_reached() {
        assertThat(Cli.withRules("evaluate", "--fail-on", "critical", FLUX).code())
                .isZero();
    }

    @Test
    void the_profile_decides_the_arithmetic_and_is_named() {
        Run strict = Cli.withRules("evaluate", "--profile", "aivss-0.8", CODER);
        assertThat(strict.out()).contains("profile aivss-0.8", "note: ");
        Run unknown = Cli.withRules("evaluate", "--profile", "aivss-9", CODER);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("'aivss-9' is not a profile; listing-0.8, aivss-0.8, aivss-0.8-amended, aivss-0.5 are");
    }

    @Test
    void a_vector_and_multipliers_of_the_listing_replace_what_rules_infer() {
        Run run = Cli.withRules("explain", "fixtures/listings/ledger-clerk.yaml");
        assertThat(run.out())
                .contains("threatMultiplier", "given by the listing")
                .doesNotContain("AV N");
    }

    @Test
    void trusted_rules_give_the_same_report() {
        assertThat(Cli.withRules("evaluate", "--trust-rules", CODER).out())
                .isEqualTo(Cli.withRules("evaluate", CODER).out());
    }

    @Test
    void explain_draws_one_factor_down_to_the_place_in_the_listing() {
        Run run = Cli.withRules("explain", "--factor", "autonomy", CODER);
        assertThat(run.out())
                .contains(
                        "Autonomy of Action 0.8",
                        "at least",
                        "autonomy.unattended present, declared",
                        "at /description");
        assertThat(run.out()).doesNotContain("Persistent Memory");
    }

    @Test
    void explain_draws_one_layer() {
        Run run = Cli.withRules("explain", "--layer", "3", CODER);
        assertThat(run.out())
                .contains("Layer 3 Agent Frameworks: mapped", "T2 Tool Misuse")
                .doesNotContain("Layer 4");
    }

    @Test
    void explain_says_why_a_rule_does_not_hold() {
        Run run = Cli.withRules("explain", "--why-not", "AUT-020", CODER);
        assertThat(run.out()).isEqualTo("""
                        AUT-020 Machine that moves by itself: does not hold
                          ✗ Present( id in ( "kind.embodied", "autonomy.physical" ) )
                              kind.embodied unknown: the listing does not say
                              autonomy.physical unknown: the listing does not say
                        """);
    }

    @Test
    void explain_says_so_if_a_rule_does_hold() {
        assertThat(Cli.withRules("explain", "--why-not", "AUT-110", CODER).out())
                .startsWith("AUT-110")
                .contains(": holds, and concludes autonomy ");
        assertThat(Cli.withRules("explain", "--rule", "AUT-110", CODER).out())
                .contains("Autonomy of Action", "AUT-110")
                .doesNotContain("does not hold", "AUT-070");
        Run run = Cli.withRules("explain", "--rule", "AUT-020", CODER);
        assertThat(run.out()).startsWith("AUT-020 Machine that moves by itself: does not hold");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain --factor autonmy        | there is no factor 'autonmy'; maybe autonomy is meant
            explain --layer 8               | there is no layer 8; the layers are 1 to 7
            explain --rule AUT-1O           | there is no rule 'AUT-1O'; maybe
            explain --why-not nonsense      | there is no rule 'nonsense'
            rules show AUT-9999             | there is no rule 'AUT-9999'
            rules list --factor tooluse     | there is no factor 'tooluse'; maybe tool_use is meant
            rules list --layer 9            | there is no layer 9; the layers are 1 to 7
            """)
    void a_wrong_id_is_a_usage_error_that_helps(String command, String message) {
        Run run = command.startsWith("explain") ? Cli.withRules(command, CODER) : Cli.withRules(command);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void explain_goes_on_from_derived_facts_to_what_they_follow_from() {
        Run run = Cli.withRules("explain", "--factor", "tool_use", "fixtures/listings/ledger-clerk.yaml");
        assertThat(run.out()).containsPattern("tool\\.any present, declared, follows by (DER-\\d+).*\\R.*\\1 ");
    }

    @Test
    void explain_draws_one_contradiction_and_says_why_another_is_none_of_facts_set_aside_too() {
        String desk = "fixtures/listings/harbour-desk.yaml";
        assertThat(Cli.withRules("explain", "--rule", "CON-060", desk).out()).isEqualTo("""
                Harbour Desk (harbour-desk)
                └─ Contradiction, high: CON-060 Approval of each action, and unattended action: A person cannot approve each consequential action of an agent that takes such actions without a person.
                   ├─ autonomy.unattended present, text, "it works on its own", at /description
                   ├─ autonomy.approval present, text, does not count, "every action is approved by your staff", at /description
                   └─ would be settled by autonomy.approval
                """);
        assertThat(Cli.withRules("explain", "--why-not", "CON-060", desk).out())
                .isEqualTo(
                        "CON-060 Approval of each action, and unattended action: holds, and concludes contradiction high\n");
        assertThat(Cli.withRules("explain", "--why-not", "CON-130", desk).out()).isEqualTo("""
                CON-130 Nothing kept, and a memory within the session: does not hold
                  ✓ Present( id == "memory.stateless" )
                  ✗ Present( id == "memory.session" )
                      memory.session unknown: the listing does not say
                """);
    }

    @Test
    void rules_list_filters_by_factor_and_layer() {
        Run factor = Cli.withRules("rules list", "--factor", "memory");
        assertThat(factor.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("MEM-"));
        Run layer = Cli.withRules("rules list", "--layer", "5");
        assertThat(layer.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("LY5-"));
        assertThat(layer.err()).matches("\\d+ of \\d+ rules of assay \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void rules_show_prints_conclusion_reason_place_and_text() {
        Run run = Cli.withRules("rules show", "AUT-010");
        assertThat(run.out())
                .contains(
                        "concludes  autonomy at least 0.5",
                        "because    ",
                        "stands in  rules/factors/autonomy.drl:",
                        "rule \"AUT-010");
    }

    @Test
    void rules_threats_names_rules_or_the_reason_why_there_is_none() {
        Run all = Cli.withRules("rules threats");
        assertThat(all.out().lines()).hasSize(162).anyMatch(l -> l.matches("T2  Tool Misuse  .*LY3-\\d+.*"));
        assertThat(all.err()).matches("\\d+ of 162 threats are named by a rule\n");
        Run left = Cli.withRules("rules threats", "--left-out");
        assertThat(left.out().lines()).isNotEmpty().allMatch(l -> l.contains("  left out: "));
    }

    @Test
    void rules_test_runs_the_cases_of_the_rules_asked_for(@TempDir Path temp) throws IOException {
        Path junit = temp.resolve("results.xml");
        Run run = Cli.withRules("rules test", "--run", "^AUT-0[12]0", "--junit", junit.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("\\d+ cases of 2 rules, 0 failed\n");
        assertThat(Files.readString(junit))
                .startsWith("<?xml")
                .contains("<testcase classname=\"AUT-020\"", "failures=\"0\"");
        assertThat(Cli.withRules("rules test", "--run", "nothing-like-this").code())
                .isEqualTo(3);
        assertThat(Cli.withRules("rules test", "--run", "(").code()).isEqualTo(2);
    }

    @Test
    void rules_test_says_what_was_expected_what_came_and_the_line_that_failed(@TempDir Path pack) throws IOException {
        for (String file : List.of("pack.yaml", "vocabulary.yaml", "threats.csv", "factors/autonomy.drl")) {
            Files.createDirectories(pack.resolve(file).getParent());
            Files.copy(Path.of("rules", file), pack.resolve(file));
        }
        Files.createDirectories(pack.resolve("cases"));
        Files.writeString(pack.resolve("cases/AUT-020.yaml"), """
                rule: AUT-020
                cases:
                  - name: a calculator
                    present: [kind.utility]
                    concludes: autonomy at least 0.8
                """);
        Run run = Cli.run("rules", "test", "--rules", pack.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replace(pack.toString(), "pack")).isEqualTo("""
                        pack/cases/AUT-020.yaml:3:5: /cases/0: AUT-020 a calculator
                            expected autonomy at least 0.8, got nothing
                            AUT-020 Machine that moves by itself: does not hold
                              ✗ Present( id in ( "kind.embodied", "autonomy.physical" ) )
                                  kind.embodied unknown: the listing does not say
                                  autonomy.physical unknown: the listing does not say
                        1 cases of 1 rules, 1 failed
                        """);
    }

    @Test
    void accuracy_compares_with_published_threat_models(@TempDir Path temp) throws IOException {
        Path reference = Files.writeString(temp.resolve("r.jsonl"), """
                {"slug": "a", "present": ["kind.agent"], "factors": {"autonomy": 0.5, "planning": 0, "self_modification": 0, "tool_use": 0, "memory": 0, "context": 0, "identity": 0, "multi_agent": 0, "non_determinism": 0, "opacity": 0}, "layers": [null, null, false, null, null, null, null]}
                {"slug": "b"}
                """);
        Run run = Cli.withRules("accuracy", "--worst", "1", reference.toString());
        assertThat(run.out()).startsWith("cases     1\n").contains("kind.agent", "a: ");
        assertThat(run.err()).contains("r.jsonl:2:1: `layers` is missing");
        assertThat(run.code()).isEqualTo(4);
        assertThat(Cli.withRules("accuracy", temp.resolve("none").toString()).code())
                .isEqualTo(3);
    }

    @Test
    void rules_without_a_subcommand_is_a_usage_error() {
        Run run = Cli.run("rules");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a subcommand is missing: list, show, threats, ");
    }

    @ParameterizedTest
    @CsvSource({"listing", "assessment"})
    void schema_prints_what_is_published(String name) throws IOException {
        assertThat(Cli.run("schema", name).out())
                .isEqualTo(Files.readString(Path.of("src/main/resources/schema/" + name + ".schema.json")));
    }

    @Test
    void an_unknown_command_and_an_unknown_option_are_usage_errors() {
        assertThat(Cli.run("evalute").code()).isEqualTo(2);
        assertThat(Cli.run("evaluate", "--fromat", "json", CODER).err()).contains("--format");
        assertThat(Cli.run("evaluate").err()).contains("Missing required parameter");
    }

    @Test
    void completion_prints_a_script() {
        assertThat(Cli.run("completion").out()).contains("assay", "evaluate");
    }

    @Test
    void an_unreadable_rule_pack_ends_with_3(@TempDir Path empty) {
        Run run = Cli.run("evaluate", "--rules", empty.toString(), CODER);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the rule pack has no pack.yaml");
    }

    @Test
    void the_bundled_rules_are_those_of_the_checkout() {
        assertThat(Cli.run("rules", "list").out())
                .isEqualTo(Cli.withRules("rules list").out());
    }
}
