package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import dev.assay.score.Profile;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server begins, counts and stops. */
class LifeTest {

    private static final String LINE =
            "{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\", \"tool.shell\"]}\n";

    @Test
    void a_request_in_flight_is_answered_whole_before_the_server_stops() throws Exception {
        int lines = 200;
        Serving serving = Serving.start();
        HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                .send(
                        serving.request("/v1/batch")
                                .header("Content-Type", "application/jsonl")
                                .POST(BodyPublishers.ofString(LINE.repeat(lines)))
                                .build(),
                        BodyHandlers.ofInputStream());
        try (BufferedReader in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String first = in.readLine();
            Thread stop = new Thread(serving::close);
            stop.start();
            List<String> rest = in.lines().toList();
            stop.join();
            assertThat(rest).hasSize(lines - 1).containsOnly(first);
        }
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(serving.request("/health").build(), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void figures_count_what_happened() {
        try (Serving serving = Serving.start()) {
            serving.post("/v1/assessments", Map.of("document", LINE));
            serving.post("/v1/assessments", Map.of("document", LINE + LINE.replace("\"a\"", "\"b\"")));
            serving.post("/v1/assessments", Map.of());
            serving.get("/v1/rules/AUT-020");
            serving.get("/nowhere%22x");
            List<String> figures = settled(serving);
            assertThat(figures)
                    .contains(
                            "# TYPE assay_requests_total counter",
                            "assay_requests_total{route=\"POST /v1/assessments\",status=\"200\"} 2",
                            "assay_requests_total{route=\"POST /v1/assessments\",status=\"400\"} 1",
                            "assay_requests_total{route=\"GET /v1/rules/{id}\",status=\"200\"} 1",
                            "assay_request_duration_seconds_count{route=\"POST /v1/assessments\"} 3",
                            "assay_request_duration_seconds_bucket{route=\"POST /v1/assessments\",le=\"+Inf\"} 3",
                            "assay_evaluations_total 3",
                            "assay_requests_in_flight 1")
                    .anyMatch(l -> l.startsWith("assay_rule_pack_info{name=\"assay\",digest=\"sha256:"));
            assertThat(figures)
                    .allMatch(l ->
                            l.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [0-9.]+"));
        }
    }

    /** The figures once all requests but the one that asks for them are counted, which they are after they are answered. */
    private static List<String> settled(Serving serving) {
        for (int turn = 0; turn < 1000; turn++) {
            List<String> figures = serving.get("/metrics").body().lines().toList();
            if (figures.contains("assay_requests_in_flight 1")) {
                return figures;
            }
        }
        throw new AssertionError("requests stay in flight");
    }

    @Test
    void many_requests_at_once_have_the_same_answer() {
        try (Serving serving = Serving.start()) {
            String alone =
                    serving.post("/v1/assessments", Map.of("document", LINE)).body();
            List<String> answers = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> serving.post("/v1/assessments", Map.of("document", LINE))
                            .body())
                    .collect(Collectors.toList());
            assertThat(answers).containsOnly(alone);
        }
    }

    @Test
    void a_port_that_is_taken_and_a_directory_that_is_missing_are_told(@TempDir Path directory) {
        try (Serving serving = Serving.start()) {
            int port = serving.server.port();
            assertThatThrownBy(() -> AssayServer.start(options(port, null), t -> {}))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("127.0.0.1:" + port + ": cannot be listened at");
        }
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> AssayServer.start(options(0, missing), t -> {}))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not exist");
    }

    private static ServeOptions options(int port, Path saveTo) {
        return new ServeOptions(
                "test",
                port,
                null,
                List.of(Path.of("rules")),
                false,
                Profile.LISTING_0_8,
                List.of(),
                saveTo,
                Limits.usual());
    }
}
