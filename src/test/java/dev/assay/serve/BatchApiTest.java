package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Many listings in one request. */
class BatchApiTest {

    private static final Path DIRECTORY = Path.of("fixtures/listings/directory.jsonl");

    @RegisterExtension
    static Serving serving = Serving.start();

    private static List<String> batch(String path, String body) {
        HttpResponse<String> answer = serving.text("POST", path, "application/jsonl", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jsonl");
        return answer.body().lines().toList();
    }

    @Test
    void answers_each_line_in_the_order_of_the_input() throws IOException {
        Evaluator evaluator = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
        List<String> expected = Samples.listings(DIRECTORY).stream()
                .map(evaluator::evaluate)
                .map(AssessmentJson::text)
                .toList();
        assertThat(batch("/v1/batch", Files.readString(DIRECTORY))).isEqualTo(expected);
    }

    @Test
    void a_bad_line_loses_no_other() {
        String good = "{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\"]}";
        String body = good + "\n\n{\"id\": \"b\"\n" + good + "\r\n{\"id\": \"c\", \"present\": [\"tool.shel\"]}\n"
                + "{\"x\": \"" + "y".repeat(Limits.usual().line()) + "\"}\n" + good;
        List<JsonNode> answers = batch("/v1/batch?profile=aivss-0.5", body).stream()
                .map(Serving.JSON::readTree)
                .toList();
        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).at("/aivss/profile").asString()).isEqualTo("aivss-0.5");
        assertThat(answers.get(1).at("/problem/line").asInt()).isEqualTo(3);
        assertThat(answers.get(1).at("/problem/message").asString()).startsWith("is not valid JSON");
        assertThat(answers.get(2).at("/id").asString()).isEqualTo("a");
        assertThat(answers.get(3).at("/problem/line").asInt()).isEqualTo(5);
        assertThat(answers.get(3).at("/problem/maybe").asString()).contains("tool.shell");
        assertThat(answers.get(4).at("/problem/message").asString()).contains("1048576 bytes");
        assertThat(answers.get(5).at("/id").asString()).isEqualTo("a");
    }

    @Test
    void a_format_that_is_not_known_is_told_before_anything_is_read() {
        assertThat(Serving.problem(serving.text("POST", "/v1/batch?from=a2", "application/jsonl", "{}")))
                .isEqualTo("400 malformed application/problem+json");
        assertThat(Serving.problem(serving.text("POST", "/v1/batch?profile=a2", "application/jsonl", "{}")))
                .isEqualTo("400 malformed application/problem+json");
        assertThat(batch("/v1/batch", "")).isEmpty();
    }
}
