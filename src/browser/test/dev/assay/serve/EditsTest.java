package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty edits in a row, each answered; how long they took is written to {@code target/browser/edits.txt}. */
class EditsTest {

    private static final String CLICK = """
            const [key, done] = arguments;
            const before = document.documentElement.dataset.answers;
            const start = performance.now();
            new MutationObserver((changes, observer) => {
              if (document.documentElement.dataset.answers !== before) {
                observer.disconnect();
                document.body.getBoundingClientRect();
                requestAnimationFrame(() => done(performance.now() - start));
              }
            }).observe(document.documentElement, {attributes: true, attributeFilter: ['data-answers']});
            document.querySelector(`[data-key="${key}"]`).click();
            """;

    @Test
    void each_edit_is_answered() throws IOException {
        List<Double> took = new ArrayList<>();
        try (Serving serving = Serving.start();
                Browser browser = new Browser(serving)) {
            browser.open();
            browser.example(1);
            double before = browser.score();
            for (int i = 0; i < 40; i++) {
                boolean there = i % 2 == 0;
                Number millis = (Number) browser.driver.executeAsyncScript(
                        CLICK, there ? "set-tool.payments-absent" : "undo-tool.payments");
                assertThat(browser.score() < before).isEqualTo(there);
                if (i >= 20) {
                    took.add(millis.doubleValue());
                }
            }
        }
        List<Double> sorted = took.stream().sorted().toList();
        Files.writeString(
                Path.of("target", "browser", "edits.txt"),
                String.format(
                        java.util.Locale.ROOT,
                        "median %.0f ms, longest %.0f ms, %d edits, from the click until the frame after the page changed%n",
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1),
                        sorted.size()));
    }
}
