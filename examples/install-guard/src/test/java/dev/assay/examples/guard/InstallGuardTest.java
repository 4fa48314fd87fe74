package dev.assay.examples.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InstallGuardTest {

    @TempDir
    private static Path rules;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void copyOfTheRules(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("../../rules"), rules);
        registry.add("guard.rules", () -> rules.toString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void an_agent_against_the_policy_is_denied_with_the_reasons() throws Exception {
        HttpResponse<String> response =
                post("/agents", Files.readString(Path.of("../../fixtures/listings/qwen3-coder.json")));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("title").asString()).isEqualTo("Denied by policy ci-coding-agents");
        assertThat(problem.get("reasons").size()).isPositive();
        assertThat(problem.get("score").decimalValue()).isEqualByComparingTo("9.8");
    }

    @Test
    void an_agent_that_the_policy_lets_in_is_installed() throws Exception {
        HttpResponse<String> response =
                post("/agents", Files.readString(Path.of("../../fixtures/listings/flux-2-klein.yaml")));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("verdict").asString()).isEqualTo("allow");
    }

    @Test
    void what_is_no_listing_is_answered_with_place_and_mend() throws Exception {
        HttpResponse<String> response = post("/agents", "{\"id\": \"a\", \"present\": [\"tool.shel\"]}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).get("problems").get(0).asString())
                .startsWith("listing:1:25: /present/0: ")
                .endsWith("Maybe `tool.shell` is meant");
    }

    @Test
    void broken_rules_are_refused_and_the_old_ones_stay_in_force() throws Exception {
        String before = json(post("/rules/reload", "")).get("digest").asString();
        Path file = rules.resolve("factors/autonomy.drl");
        String good = Files.readString(file);
        Files.writeString(file, good + "\nrule \"broken");
        HttpResponse<String> refused = post("/rules/reload", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("problems").get(0).asString()).contains("autonomy.drl");
        assertThat(json(refused).get("digest").asString()).isEqualTo(before);
        assertThat(post("/agents", "{\"id\": \"a\"}").statusCode()).isIn(201, 202);
        Files.writeString(file, good + "\n");
        HttpResponse<String> mended = post("/rules/reload", "");
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(json(mended).get("exchanged").asBoolean()).isTrue();
        Files.writeString(file, good);
    }
}
