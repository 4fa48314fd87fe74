package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page asks nobody else, and has no way to turn a text into markup or code. */
class PageFilesTest {

    private static final Path HOME = Path.of("src/main/resources/serve/page");
    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|srcdoc|"
                    + "\\beval\\b|new Function|setTimeout\\(\\s*['\"`]|javascript:|\\.cookie\\b|localStorage|sessionStorage");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:https?:)?//(?!www\\.w3\\.org/2000/svg)[a-z0-9.-]+\\.[a-z]{2,}");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_served_and_holds_nothing_dangerous(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(MARKUP.matcher(text).results().map(r -> r.group()).toList()).isEmpty();
        assertThat(ELSEWHERE.matcher(text).results().map(r -> r.group()).toList())
                .isEmpty();
        String path = file.endsWith("index.html") ? "/" : "/" + file.getFileName();
        assertThat(PageFiles.routes().stream().map(Route::path)).contains(path);
    }

    @Test
    void html_has_no_script_style_or_handler_of_its_own() throws IOException {
        String html = Files.readString(HOME.resolve("index.html"));
        assertThat(html)
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=|\\sstyle=|<form|<base|<iframe|<object");
    }

    @Test
    void every_answer_carries_the_policy() {
        try (Serving serving = Serving.start()) {
            for (String path : List.of(
                    "/", "/app.js", "/app.css", "/health", "/v1/catalogue", "/v1/nowhere", "/v1/openapi.json")) {
                HttpResponse<String> answer = serving.get(path);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValue(SafeHeaders.POLICY);
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
        assertThat(SafeHeaders.POLICY).doesNotContain("unsafe").startsWith("default-src 'none'");
    }
}
