package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.report.Reports;
import dev.assay.report.Style;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the API says of a document. */
class AssessmentsApiTest {

    private static final Path LISTING = Path.of("fixtures/listings/qwen3-coder.json");

    @RegisterExtension
    static Serving serving = Serving.start();

    private static HttpResponse<String> assess(Map<String, ?> body) {
        return serving.post("/v1/assessments", body);
    }

    private static Assessment command() {
        return new Evaluator(Samples.PACK, Profile.LISTING_0_8)
                .evaluate(Samples.listings(LISTING).get(0));
    }

    @ParameterizedTest
    @EnumSource(Reports.Format.class)
    void exports_are_the_bytes_of_the_command(Reports.Format format) throws IOException {
        StringWriter expected = new StringWriter();
        try (Reports reports = new Reports(format, Style.PLAIN, new PrintWriter(expected))) {
            reports.write(command());
        }
        assertThat(export(format.toString()).body()).isEqualTo(expected.toString());
    }

    private static HttpResponse<String> export(String format) throws IOException {
        HttpResponse<String> answer = serving.post(
                "/v1/assessments?format=" + format,
                Map.of("document", Files.readString(LISTING), "name", LISTING.toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    @Test
    void exports_for_other_tools_are_theirs() throws IOException {
        assertThat(export("html").body()).startsWith("<!DOCTYPE html>").contains("Qwen3-Coder");
        assertThat(export("html").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        JsonNode sarif = Serving.json(export("sarif"));
        assertThat(sarif.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/tool/driver/version").asString()).isEqualTo("test");
        assertThat(sarif.at("/runs/0/results").findValuesAsString("uri")).contains(LISTING.toString());
        assertThat(export("csv").body().lines()).hasSize(2);
        assertThat(Serving.json(export("cyclonedx")).at("/bomFormat").asString())
                .isEqualTo("CycloneDX");
        assertThat(Serving.json(export("otm")).at("/otmVersion").asString()).isEqualTo("0.2.0");
    }

    @Test
    void a_name_is_never_taken_for_a_file() {
        HttpResponse<String> answer = serving.post(
                "/v1/assessments?format=sarif",
                Map.of("document", "id: a\nname: A\npresent: [tool.shell]\n", "name", "pom.xml", "from", "native"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("artifactId");
    }

    @Test
    void the_answer_holds_the_assessment_and_where_the_facts_stand() throws IOException {
        String document = Files.readString(LISTING);
        JsonNode answer = Serving.json(assess(Map.of("document", document)));
        assertThat(answer.at("/assessments/0")).isEqualTo(Serving.JSON.readTree(Samples.json(command())));
        assertThat(answer.at("/problems")).isEmpty();
        List<String> words = new ArrayList<>();
        answer.at("/listings/0/marks")
                .forEach(m -> words.add(m.at("/capability").asString() + " "
                        + document.substring(
                                m.at("/start").asInt(), m.at("/end").asInt())));
        assertThat(words)
                .contains("tool.shell types shell commands", "tool.browser It also steers a web browser")
                .hasSameSizeAs(Samples.listings(LISTING).get(0).facts());
    }

    @ParameterizedTest
    @CsvSource({
        "release-helper.yaml, ''",
        "invoice-desk.json, a2a",
        "ticket-tools.json, mcp-tools",
        "survey-cleaner.md, skill",
        "night-gardener.md, text"
    })
    void every_example_is_read_as_its_format(String name, String format) {
        JsonNode examples = Serving.json(serving.get("/v1/examples")).at("/examples");
        String document = "";
        for (JsonNode example : examples) {
            document = example.at("/name").asString().equals(name)
                    ? example.at("/document").asString()
                    : document;
        }
        JsonNode answer = Serving.json(assess(Map.of("document", document, "name", name)));
        assertThat(answer.at("/assessments/0/format").asString("")).isEqualTo(format);
        assertThat(answer.at("/listings/0/marks").size()).isGreaterThan(4);
        assertThat(answer.at("/warnings")).isEmpty();
    }

    @Test
    void a_correction_takes_the_place_of_what_the_listing_says() {
        String document = "id: helper\nname: Helper\npresent: [kind.agent, tool.shell, model.text]\n";
        double before = score(assess(Map.of("document", document)));
        HttpResponse<String> corrected = assess(Map.of(
                "document",
                document,
                "corrections",
                List.of(
                        Map.of("capability", "tool.shell", "status", "absent"),
                        Map.of("capability", "kind.utility", "status", "present"),
                        Map.of("capability", "model.text", "status", "unknown"),
                        Map.of("listing", "another", "capability", "tool.payments", "status", "present"))));
        double after = score(assess(
                Map.of("document", "id: helper\nname: Helper\npresent: [kind.utility]\nabsent: [tool.shell]\n")));
        assertThat(score(corrected)).isEqualTo(after).isNotEqualTo(before);
        List<String> facts = new ArrayList<>();
        Serving.json(corrected)
                .at("/assessments/0/facts")
                .forEach(f ->
                        facts.add(f.at("/id").asString() + " " + f.at("/status").asString()));
        assertThat(facts)
                .contains("kind.utility present", "tool.shell absent")
                .noneMatch(f -> f.contains("model.text"));
    }

    private static double score(HttpResponse<String> response) {
        return Serving.json(response).at("/assessments/0/aivss/score").asDouble();
    }

    @Test
    void another_profile_is_another_score() {
        HttpResponse<String> answer =
                assess(Map.of("document", "id: a\nname: A\npresent: [kind.agent]\n", "profile", "aivss-0.5"));
        assertThat(Serving.json(answer).at("/assessments/0/aivss/profile").asString())
                .isEqualTo("aivss-0.5");
    }

    @Test
    void a_listing_that_cannot_be_read_loses_no_other() {
        JsonNode answer = Serving.json(
                assess(
                        Map.of(
                                "document",
                                "[{\"id\": \"a\", \"name\": \"A\", \"present\": [\"tool.shell\"]}, {\"id\": \"b\", \"name\": \"B\", \"present\": [\"tool.shel\"]}]")));
        assertThat(answer.at("/assessments").size()).isEqualTo(1);
        assertThat(answer.at("/problems/0/message").asString()).contains("tool.shel");
        assertThat(answer.at("/problems/0/maybe").asString()).contains("tool.shell");
        assertThat(answer.at("/problems/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_the_only_listing_is_told_with_its_place() {
        HttpResponse<String> answer =
                assess(Map.of("document", "id: a\nname: A\npresent: [tool.shel]\n", "name", "a.yaml"));
        assertThat(Serving.problem(answer)).isEqualTo("422 unreadable application/problem+json");
        JsonNode wrong = Serving.json(answer).at("/problems/0");
        assertThat(wrong.at("/file").asString()).isEqualTo("a.yaml");
        assertThat(wrong.at("/line").asInt()).isEqualTo(3);
        assertThat(wrong.at("/maybe").asString()).isEqualTo("`tool.shell` is meant");
    }

    @Test
    void the_same_request_gives_the_same_bytes() throws IOException {
        Map<String, String> body = Map.of("document", Files.readString(LISTING));
        assertThat(assess(body).body()).isEqualTo(assess(body).body());
    }
}
