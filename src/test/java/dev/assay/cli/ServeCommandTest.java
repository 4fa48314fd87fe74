package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code assay serve} as a process. */
class ServeCommandTest {

    @Test
    void prints_its_address_answers_and_stops_on_a_signal() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--rules",
                "rules");
        command.environment().put("ASSAY_TOKEN", "a-token-of-one-s-own");
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String page = out.readLine();
            assertThat(page).matches("http://127\\.0\\.0\\.1:\\d+/#token=a-token-of-one-s-own");
            String home = page.substring(0, page.indexOf("/#"));
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(home + "/v1/session"))
                                    .header("Authorization", "Bearer a-token-of-one-s-own")
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isEqualTo(204);
            process.toHandle().destroy();
            assertThat(out.readLine()).isNull();
            assertThat(process.waitFor()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port=-1, 2, --port is 0 to 65535",
        "--port=x, 2, --port",
        "--port=0 --save-to=missing/directory, 3, does not exist"
    })
    void what_is_wrong_with_the_options_is_told(String option, int code, String message) {
        var run = Cli.withRules("serve", option.split(" "));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(message);
    }
}
