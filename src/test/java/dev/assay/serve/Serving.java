package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.pack.Policy;
import dev.assay.score.Profile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server at a free port, and a client that knows its token. Registered, it ends with its class and must have no fault. */
final class Serving implements AutoCloseable, AfterAllCallback {

    static final String TOKEN = "the-token-of-this-test";
    static final JsonMapper JSON = new JsonMapper();

    /** A busy machine must not fail a test. */
    private static final Limits PATIENT = new Limits(
            Limits.usual().body(),
            Limits.usual().batch(),
            Limits.usual().line(),
            Duration.ofMinutes(2),
            Limits.usual().concurrency(),
            Duration.ofMinutes(2));

    final AssayServer server;
    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private Serving(ServeOptions options) {
        server = AssayServer.start(options, faults::add);
    }

    /** With the rules of the checkout, and without a place to save. */
    static Serving start() {
        return start(List.of(Path.of("rules")), null);
    }

    static Serving start(List<Path> packs, Path saveTo) {
        return new Serving(new ServeOptions(
                "test", 0, TOKEN, packs, false, Profile.LISTING_0_8, Policy.shipped(), saveTo, PATIENT));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Posts a map as JSON. */
    HttpResponse<String> post(String path, Map<String, ?> body) {
        return text("POST", path, "application/json", JSON.writeValueAsString(body));
    }

    HttpResponse<String> put(String path, Map<String, ?> body) {
        return text("PUT", path, "application/json", JSON.writeValueAsString(body));
    }

    HttpResponse<String> text(String method, String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The kind of problem that an answer is, and its status. */
    static String problem(HttpResponse<String> response) {
        return response.statusCode() + " "
                + json(response).path("type").stringValue("").replace("urn:assay:problem:", "") + " "
                + response.headers().firstValue("Content-Type").orElse("");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        server.close();
    }
}
