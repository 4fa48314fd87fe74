package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe finds nothing serious, and nothing is cut off, on a desk, on a phone, at 200 % and in the dark. */
class AccessTest {

    private static final String AXE = new String(Resources.bytes("/axe.min.js"), StandardCharsets.UTF_8);

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void start() {
        serving = Serving.start(List.of(Path.of("rules")), null);
        browser = new Browser(serving);
    }

    @AfterAll
    static void stop() {
        browser.close();
        serving.close();
    }

    // 640 pixels are what a window of 1280 has left at 200 %
    @ParameterizedTest
    @CsvSource({
        "desk, 1280, 900, light",
        "desk-dark, 1280, 900, dark",
        "phone, 390, 844, light",
        "zoom, 640, 450, light",
        "narrow, 320, 640, light"
    })
    void the_page_is_for_everybody(String name, int width, int height, String scheme) {
        browser.width(width, height);
        browser.colors(scheme);
        browser.open();
        browser.js(AXE);
        browser.example(1);
        browser.answered(() -> browser.js("document.querySelector('[data-key=\"set-tool.payments-absent\"]').click()"));
        browser.js("document.querySelectorAll('main details').forEach((d) => { d.open = true })");
        check(name + "-assessed");
        browser.js("document.querySelector('[data-key=factor-autonomy]').click()");
        browser.picture(name + "-why");
        browser.js("document.querySelector('#drawer .chip').click()");
        browser.until("document.querySelector('#drawer .primary')");
        browser.picture(name + "-rule");
        browser.js("document.querySelector('#drawer .primary').click()");
        browser.js("document.getElementById('try-rule').click()");
        browser.until("document.getElementById('trial-verdict')");
        check(name + "-trial");
    }

    @Test
    void the_other_views_are_for_everybody() {
        browser.width(1280, 900);
        browser.colors("light");
        browser.driver.manage().deleteAllCookies();
        browser.driver.get("http://127.0.0.1:" + serving.server.port() + "/");
        browser.until("document.getElementById('token')");
        browser.js(AXE);
        check("sign-in");
        browser.open();
        browser.js(AXE);
        check("empty");
        browser.example(2);
        browser.js("document.querySelector('[data-key=factor-autonomy]').click()");
        check("why");
        browser.js("document.querySelector('#drawer .chip').click()");
        browser.until("document.querySelector('#drawer .primary')");
        check("rule");
        browser.js("document.querySelector('[data-key=rules]').click()");
        browser.until("document.getElementById('rule-filter')");
        check("rules");
        browser.js("document.querySelector('[data-key=case]').click()");
        browser.until("document.getElementById('case-title')");
        browser.one("#case-title").submit();
        browser.until("document.querySelector('#drawer .good')");
        check("case");
    }

    private static void check(String name) {
        browser.picture(name);
        List<Map<String, Object>> violations = browser.js(
                "return axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations.map((v) => "
                        + "({id: v.id, impact: v.impact, nodes: v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).slice(0, 5)})))");
        assertThat(violations).as(name).isEmpty();
        assertThat(browser.<Long>js(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + " needs no scrolling to the side")
                .isZero();
    }
}
