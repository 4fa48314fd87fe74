package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are oversized, malformed or from somebody else get a problem document. */
class RefusedRequestsTest {

    private static final String JSON = "application/json";

    @RegisterExtension
    static Serving serving = Serving.start();

    private static HttpRequest.Builder without(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.server.port() + path));
    }

    private static HttpRequest.BodyPublisher body() {
        return BodyPublishers.ofString("{\"document\": \"id: a\\nname: A\\npresent: [kind.agent]\\n\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/v1/catalogue",
                "/v1/examples",
                "/v1/rules",
                "/v1/rules/AUT-020",
                "/v1/catalogue?token=" + Serving.TOKEN
            })
    void who_does_not_know_the_token_reads_nothing(String path) {
        HttpResponse<String> answer = serving.send(without(path).build());
        assertThat(Serving.problem(answer)).isEqualTo("401 unauthorised application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"assay\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic " + Serving.TOKEN, "Bearer " + Serving.TOKEN + "x"})
    void a_wrong_token_is_none(String header) {
        for (String path : List.of("/v1/assessments", "/v1/session", "/v1/batch", "/v1/cases")) {
            HttpResponse<String> answer = serving.send(without(path)
                    .header("Authorization", header)
                    .header("Content-Type", JSON)
                    .POST(body())
                    .build());
            assertThat(Serving.problem(answer)).as(path).isEqualTo("401 unauthorised application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void a_page_of_another_site_is_refused_even_with_the_token(String name, String value) {
        HttpResponse<String> answer = serving.send(serving.request("/v1/assessments")
                .header(name, value)
                .header("Content-Type", JSON)
                .POST(body())
                .build());
        assertThat(Serving.problem(answer)).isEqualTo("403 foreign application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""})
    void another_host_is_refused(String host) throws IOException {
        String answer = raw("GET /health HTTP/1.1\r\nHost: " + host.replace("{port}", "" + serving.server.port())
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:assay:problem:foreign");
    }

    @Test
    void the_own_hosts_are_answered() throws IOException {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]")) {
            assertThat(raw("GET /health HTTP/1.1\r\nHost: " + host + ":" + serving.server.port()
                            + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), serving.server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_cookie_counts_for_the_page_alone() {
        HttpResponse<String> session = serving.send(
                serving.request("/v1/session").POST(BodyPublishers.noBody()).build());
        assertThat(session.statusCode()).isEqualTo(204);
        String set = session.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set)
                .startsWith("assay-" + serving.server.port() + "=")
                .endsWith("; Path=/; HttpOnly; SameSite=Strict")
                .doesNotContain(Serving.TOKEN);
        String cookie = set.substring(0, set.indexOf(';'));
        String own = "http://127.0.0.1:" + serving.server.port();
        assertThat(serving.send(without("/v1/catalogue")
                                .header("Cookie", "a=b; " + cookie)
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(serving.send(with(cookie).header("Origin", own).POST(body()).build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Serving.problem(serving.send(with(cookie).POST(body()).build())))
                .isEqualTo("401 unauthorised application/problem+json");
        assertThat(Serving.problem(serving.send(with(cookie.substring(0, cookie.length() - 1) + "_")
                        .header("Origin", own)
                        .POST(body())
                        .build())))
                .isEqualTo("401 unauthorised application/problem+json");
    }

    private static HttpRequest.Builder with(String cookie) {
        return without("/v1/assessments").header("Cookie", cookie).header("Content-Type", JSON);
    }

    @Test
    void what_is_too_large_is_not_read() {
        String large = "{\"document\": \"" + "x".repeat(Limits.usual().body()) + "\"}";
        HttpResponse<String> answer = serving.text("POST", "/v1/assessments", JSON, large);
        assertThat(Serving.problem(answer)).isEqualTo("413 too-large application/problem+json");
        assertThat(Serving.problem(serving.text("POST", "/v1/session", JSON, "{}")))
                .isEqualTo("413 too-large application/problem+json");
    }

    @Test
    void more_listings_than_a_page_shows_are_for_the_batch() {
        String lines = IntStream.range(0, 101)
                .mapToObj(i -> "{\"id\": \"a" + i + "\", \"name\": \"A\", \"present\": [\"kind.agent\"]}")
                .collect(Collectors.joining("\n"));
        assertThat(Serving.problem(serving.post("/v1/assessments", Map.of("document", lines))))
                .isEqualTo("413 too-large application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 malformed",
                "'' | 400 malformed",
                "[] | 400 malformed",
                "{} | 400 malformed",
                "{\"document\": 1} | 400 malformed",
                "{\"document\": \"\", \"documnet\": \"\"} | 400 malformed",
                "{\"document\": \"a\", \"document\": \"b\"} | 400 malformed",
                "{\"document\": \"a\", \"from\": []} | 400 malformed",
                "{\"document\": \"a\", \"profile\": \"aivss-9\"} | 400 malformed",
                "{\"document\": \"a\", \"name\": \"\\u202e\"} | 400 malformed",
                "{\"document\": \"a\", \"corrections\": {}} | 400 malformed",
                "{\"document\": \"a\", \"corrections\": [1]} | 400 malformed",
                "{\"document\": \"a\", \"corrections\": [{\"capability\": \"tool.shel\", \"status\": \"absent\"}]} | 400 malformed",
                "{\"document\": \"a\", \"corrections\": [{\"capability\": \"tool.shell\", \"status\": \"maybe\"}]} | 400 malformed",
                "{\"document\": \"\"} | 422 unreadable",
                "{\"document\": \"a\", \"from\": \"nothing\"} | 422 unreadable",
                "{\"document\": \"{\"} | 422 unreadable"
            })
    void what_is_malformed_is_told(String body, String problem) {
        assertThat(Serving.problem(serving.text("POST", "/v1/assessments", JSON, body)))
                .isEqualTo(problem + " application/problem+json");
    }

    @Test
    void deep_and_broken_bodies_have_an_answer() {
        String deep = "[".repeat(100_000);
        assertThat(Serving.problem(serving.text("POST", "/v1/assessments", JSON, deep)))
                .isEqualTo("400 malformed application/problem+json");
        assertThat(Serving.problem(serving.post("/v1/assessments", Map.of("document", deep))))
                .isEqualTo("422 unreadable application/problem+json");
        HttpResponse<String> notUtf8 = serving.send(serving.request("/v1/assessments")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))
                .build());
        assertThat(Serving.problem(notUtf8)).isEqualTo("400 malformed application/problem+json");
    }

    @Test
    void another_content_type_path_method_or_format_is_told() {
        assertThat(Serving.problem(serving.text("POST", "/v1/assessments", "text/plain", "{}")))
                .isEqualTo("415 media-type application/problem+json");
        assertThat(Serving.problem(serving.text("POST", "/v1/batch", "text/csv", "a")))
                .isEqualTo("415 media-type application/problem+json");
        for (String path : List.of(
                "/v1",
                "/v2/assessments",
                "/v1/assessments/",
                "/../pom.xml",
                "/app.js/",
                "/%2e%2e/",
                "/v1/rules/a/b",
                "/serve/page/app.js")) {
            assertThat(Serving.problem(serving.get(path))).as(path).isEqualTo("404 not-found application/problem+json");
        }
        HttpResponse<String> get = serving.get("/v1/assessments");
        assertThat(Serving.problem(get)).isEqualTo("405 method application/problem+json");
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
        assertThat(Serving.problem(serving.text("DELETE", "/v1/rules/AUT-020", JSON, "")))
                .isEqualTo("405 method application/problem+json");
        assertThat(Serving.problem(serving.post(
                        "/v1/assessments?format=pdf", Map.of("document", "id: a\nname: A\npresent: [kind.agent]\n"))))
                .isEqualTo("400 malformed application/problem+json");
        assertThat(Serving.problem(serving.get("/v1/rules/NIX-010")))
                .isEqualTo("404 not-found application/problem+json");
    }
}
