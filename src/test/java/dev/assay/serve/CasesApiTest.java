package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import dev.assay.verify.CaseResult;
import dev.assay.verify.Scenario;
import dev.assay.verify.ScenarioReader;
import dev.assay.verify.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A listing becomes a scenario that holds. */
class CasesApiTest {

    @Test
    void every_example_becomes_a_scenario_that_holds(@TempDir Path directory) {
        try (Serving serving = Serving.start(List.of(Path.of("rules")), directory)) {
            for (Examples example : Examples.all()) {
                JsonNode answer = Serving.json(serving.post(
                        "/v1/cases",
                        Map.of(
                                "title",
                                example.title(),
                                "document",
                                example.document(),
                                "corrections",
                                List.of(Map.of("capability", "tool.email", "status", "absent")))));
                assertThat(directory.resolve(answer.at("/saved").asString()))
                        .hasContent(answer.at("/yaml").asString());
            }
        }
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = new ScenarioReader(Samples.PACK).readAll(directory, problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios).hasSize(5).allSatisfy(s -> assertThat(s.absent()).contains("tool.email"));
        ScenarioRunner runner = new ScenarioRunner(new Evaluator(Samples.PACK, Profile.LISTING_0_8));
        assertThat(scenarios).allSatisfy(s -> assertThat(runner.run(s)).returns(List.of(), CaseResult::differences));
    }

    @Test
    void a_name_that_is_taken_gets_a_number(@TempDir Path directory) throws IOException {
        try (Serving serving = Serving.start(List.of(Path.of("rules")), directory)) {
            Map<String, String> body =
                    Map.of("title", "../../Etc: a \"case\"", "document", "id: a\nname: A\npresent: [kind.agent]\n");
            assertThat(Serving.json(serving.post("/v1/cases", body))
                            .at("/saved")
                            .asString())
                    .isEqualTo("scenarios/etc-a-case.yaml");
            assertThat(Serving.json(serving.post("/v1/cases", body))
                            .at("/saved")
                            .asString())
                    .isEqualTo("scenarios/etc-a-case-2.yaml");
            assertThat(Files.readString(directory.resolve("scenarios/etc-a-case.yaml")))
                    .contains("name: \"../../Etc: a \\\"case\\\"\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u202Eedoc"})
    void a_title_is_visible_words(String title) {
        try (Serving serving = Serving.start()) {
            assertThat(Serving.problem(serving.post(
                            "/v1/cases",
                            Map.of("title", title, "document", "id: a\nname: A\npresent: [kind.agent]\n"))))
                    .isEqualTo("400 malformed application/problem+json");
        }
    }

    @Test
    void one_of_several_listings_is_meant_by_its_id_and_nothing_is_saved_without_a_directory() {
        try (Serving serving = Serving.start()) {
            String document =
                    "[{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\"]}, {\"id\": \"b\", \"name\": \"B\", \"present\": [\"kind.utility\"]}]";
            JsonNode answer =
                    Serving.json(serving.post("/v1/cases", Map.of("title", "B", "document", document, "listing", "b")));
            assertThat(answer.at("/yaml").asString()).contains("kind.utility").doesNotContain("kind.agent");
            assertThat(answer.has("saved")).isFalse();
            assertThat(Serving.problem(
                            serving.post("/v1/cases", Map.of("title", "B", "document", document, "listing", "c"))))
                    .isEqualTo("400 malformed application/problem+json");
        }
    }
}
