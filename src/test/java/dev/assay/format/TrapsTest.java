package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.model.Assessment;
import dev.assay.model.Fact;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listings that mislead a quick reader. */
class TrapsTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @Test
    void a_tool_that_returns_secrets_is_not_harmless_because_it_calls_itself_read_only() {
        String tool = """
                {"tools": [{"name": "get-env", "description": "Returns all environment variables.",
                  "inputSchema": {"type": "object"}, "annotations": {"readOnlyHint": true, "openWorldHint": false}}]}
                """;
        Assessment assessment =
                EVALUATOR.evaluate(Fixtures.read("tools.json", tool).get(0));
        assertThat(present(assessment)).contains("data.confidential").doesNotContain("tool.read-only");
        assertThat(assessment.setAside()).extracting(Fact::capability).containsExactly("tool.read-only");
        assertThat(assessment.openQuestions())
                .extracting(OpenQuestion::capability)
                .contains("tool.read-only");
    }

    @Test
    void a_capability_that_shows_in_the_ids_of_skills_alone_is_found() {
        Assessment assessment = assess("a2a/ids-alone-01.json");
        assertThat(present(assessment)).contains("tool.shell", "tool.code-execution");
        assertThat(assessment.fact("tool.shell").evidence().get(0).at()).startsWith("/skills/1/id");
    }

    @Test
    void a_database_of_vulnerabilities_is_no_vector_store() {
        assertThat(present(assess("text/homonym.md"))).doesNotContain("data.vector-store", "data.rag");
    }

    @Test
    void a_model_without_alignment_has_no_guardrails() {
        for (String file : List.of("hf-model-card/magpie.README.md", "hf-model-card/unaligned.README.md")) {
            Assessment assessment = assess(file);
            assertThat(assessment.fact("obs.guardrails").status()).isEqualTo(Status.ABSENT);
            assertThat(present(assessment)).contains("impact.harmful-content");
        }
    }

    @Test
    void a_licence_that_the_text_contradicts_is_contested_and_not_open() {
        Fact fact =
                Fixtures.read(Fixtures.FORMATS.resolve("hf-model-card/restricted.README.md")).get(0).facts().stream()
                        .filter(f -> f.capability().equals("sec.open-source"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fact.status()).isEqualTo(Status.ABSENT);
        assertThat(fact.evidence().get(0).quote()).isEqualTo("cc-by-nc-sa-4.0");
        assertThat(fact.against().get(0).quote()).isEqualTo("permissively licensed");
    }

    @Test
    void front_matter_that_is_not_yaml_is_read_all_the_same_with_a_warning() {
        Path file = Fixtures.FORMATS.resolve("sub-agent/inherits.md");
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        assertThat(Fixtures.importer(r -> {}).read("inherits.md", Fixtures.bytes(file), null, problems, warnings))
                .hasSize(1);
        assertThat(problems).isEmpty();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).toString()).startsWith("inherits.md:3:").contains("read line by line instead");
    }

    @Test
    void what_an_agent_talks_about_is_not_what_it_does() {
        Assessment assessment = assess("sub-agent/inherits.md");
        assertThat(present(assessment))
                .doesNotContain("tool.security-testing", "tool.database-read", "data.confidential");
    }

    @Test
    void no_account_and_no_service_are_denials() {
        Assessment assessment = assess("mcp-server/ledgerline.json");
        assertThat(present(assessment)).doesNotContain("deploy.saas", "obs.guardrails", "autonomy.approval");
        assertThat(assessment.openQuestions())
                .extracting(OpenQuestion::capability)
                .contains("obs.guardrails", "autonomy.approval");
    }

    @Test
    void a_promise_to_read_only_does_not_undo_a_shell() {
        Assessment assessment = assess("skill/auditor.SKILL.md");
        assertThat(present(assessment)).contains("tool.shell").doesNotContain("tool.read-only", "autonomy.bounded");
    }

    @Test
    void words_to_the_reader_change_nothing() {
        assertThat(present(assess("text/note.txt"))).doesNotContain("obs.guardrails", "sec.certified");
    }

    @Test
    void a_comment_that_nobody_sees_says_nothing() {
        assertThat(Fixtures.read("a.md", "# A\n\nA sorts colons. <!-- It runs shell commands. -->\n")
                        .get(0)
                        .facts())
                .extracting(Fact::capability)
                .doesNotContain("tool.shell");
    }

    @Test
    void a_format_without_a_field_for_it_says_so_beside_the_question() {
        assertThat(assess("a2a/orchard-03.json").openQuestions())
                .filteredOn(q -> q.capability().equals("memory.long-term"))
                .extracting(OpenQuestion::blind)
                .containsExactly("An A2A card has no field for memory or retention");
    }

    @Test
    void too_much_is_refused_and_not_cut_in_silence() {
        refused(
                "x.json",
                "{\"name\":\"a\",\"url\":\"u\",\"skills\":[" + "{\"id\":\"s\"},".repeat(100_000) + "{}]}",
                "has more than 100,000 values");
        refused("x.md", "a ".repeat(600_000), "has more than 1,048,576 characters");
        refused(
                "x.json",
                "{\"name\":\"a\",\"description\":\"" + "word ".repeat(500_000) + "\"}",
                "has more than 2,000,000 characters of text");
        refused("x.json", "{\"specVersion\":\"1\",\"entries\":[" + nested(10) + "]}", "nested more than 3 levels deep");
    }

    private static String nested(int depth) {
        return depth == 0
                ? "{}"
                : "{\"identifier\":\"x\",\"displayName\":\"x\",\"type\":\"application/ai-catalog+json\",\"data\":"
                        + "{\"specVersion\":\"1\",\"entries\":[" + nested(depth - 1) + "]}}";
    }

    private static void refused(String name, String text, String message) {
        List<Problem> problems = new ArrayList<>();
        assertThat(Fixtures.read(name, text.getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains(message);
    }

    private static Assessment assess(String fixture) {
        return EVALUATOR.evaluate(
                Fixtures.read(Fixtures.FORMATS.resolve(fixture)).get(0));
    }

    private static List<String> present(Assessment assessment) {
        return assessment.facts().stream()
                .filter(f -> f.status() == Status.PRESENT)
                .map(Fact::capability)
                .toList();
    }
}
