package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page in a real browser: it shows what the API says, and leads from each number to its rule. */
class PageTest {

    @TempDir
    private static Path directory;

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void start() {
        serving = Serving.start(List.of(Path.of("rules")), directory);
        browser = new Browser(serving);
    }

    @AfterAll
    static void stop() {
        browser.close();
        serving.close();
        assertThat(serving.faults).isEmpty();
    }

    @BeforeEach
    void open() {
        browser.open();
        browser.requests();
    }

    @AfterEach
    void nothing_went_wrong_and_nobody_else_was_asked() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url ->
                        url.startsWith("http://127.0.0.1:" + serving.server.port() + "/") || url.startsWith("blob:"));
    }

    @Test
    void the_token_leaves_the_address_and_the_cookie_is_out_of_reach() {
        assertThat(browser.driver.getCurrentUrl()).doesNotContain(Serving.TOKEN);
        assertThat(browser.<String>js("return document.cookie")).isEmpty();
        browser.driver.manage().deleteAllCookies();
        browser.driver.navigate().refresh();
        browser.until("document.getElementById('token')");
        assertThat(browser.one("#main").isDisplayed()).isFalse();
        browser.one("#token").sendKeys("wrong", Keys.ENTER);
        browser.until("document.querySelector('.signin .error').textContent !== ''");
        browser.one("#token").clear();
        browser.one("#token").sendKeys(Serving.TOKEN, Keys.ENTER);
        browser.until("document.documentElement.dataset.ready === 'true'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void every_example_shows_what_the_api_says(int number) {
        Examples example = Examples.all().get(number);
        var answer = Serving.json(
                serving.post("/v1/assessments", Map.of("document", example.document(), "name", example.name())));
        var assessment = answer.at("/assessments/0");
        browser.example(number);
        assertThat(browser.score()).isEqualTo(assessment.at("/aivss/score").asDouble());
        assertThat(browser.text(".who .name")).isEqualTo(assessment.at("/name").asString());
        assertThat(browser.all(".factors > li")).hasSize(10);
        assertThat(browser.all(".layer.mapped .layer-number").stream()
                        .map(WebElement::getText)
                        .toList())
                .isEqualTo(assessment
                        .at("/layers")
                        .valueStream()
                        .filter(l -> l.at("/status").asString().equals("mapped"))
                        .map(l -> String.valueOf(l.at("/layer").asInt()))
                        .toList());
        assertThat(browser.all("#facts > .facts .link.mono").stream()
                        .map(WebElement::getText)
                        .toList())
                .containsAll(answer.at("/listings/0/capabilities")
                        .valueStream()
                        .map(c -> c.at("/id").asString())
                        .toList());
        assertThat(browser.<String>js("return document.getElementById('marked').textContent"))
                .isEqualTo(example.document());
        browser.picture("example-" + number);
    }

    @Test
    void a_number_leads_to_its_rule_and_back() {
        browser.example(1);
        WebElement factor = browser.key("factor-tool_use");
        factor.click();
        assertThat(browser.text("#drawer-title")).startsWith("Dynamic Tool Use");
        WebElement chip = browser.one("#drawer .because .chip");
        String rule = (String) browser.js("return arguments[0].firstChild.textContent", chip);
        chip.click();
        browser.until("document.getElementById('drawer-title').textContent.startsWith(arguments[0] + ' ')", rule);
        assertThat(browser.text("#drawer")).contains("Raises Dynamic Tool Use", "Reason", "Condition", "Source");
        assertThat(browser.text("#drawer pre")).startsWith("rule \"" + rule);
        browser.picture("rule");
        new Actions(browser.driver).sendKeys(Keys.ESCAPE).perform();
        assertThat(browser.one("#drawer").isDisplayed()).isFalse();
        assertThat(browser.driver.switchTo().activeElement()).isEqualTo(factor);
    }

    @Test
    void each_part_of_the_score_leads_to_rules() {
        browser.example(1);
        for (String part :
                List.of("part-CVSS base", "part-Threat multiplier", "part-Mitigation factor", "posture", "score")) {
            browser.key(part).click();
            assertThat(browser.all("#drawer .because > li")).as(part).isNotEmpty();
            new Actions(browser.driver).sendKeys(Keys.ESCAPE).perform();
        }
    }

    @Test
    void a_fact_is_set_right_by_a_click_and_everything_moves() {
        browser.example(1);
        double before = browser.score();
        browser.answered(() -> browser.key("set-tool.payments-absent").click());
        var expected = Serving.json(serving.post(
                        "/v1/assessments",
                        Map.of(
                                "document",
                                Examples.all().get(1).document(),
                                "corrections",
                                List.of(Map.of("capability", "tool.payments", "status", "absent")))))
                .at("/assessments/0");
        double after = browser.score();
        assertThat(after).isEqualTo(expected.at("/aivss/score").asDouble()).isLessThan(before);
        assertThat(browser.text("#whatif"))
                .contains("What if " + before + " → " + after)
                .contains("Dynamic Tool Use");
        assertThat(browser.text("[data-factor=tool_use] .factor-value"))
                .contains(String.format(
                        java.util.Locale.ROOT,
                        "%.2f",
                        expected.at("/factors/3/value").asDouble()));
        assertThat(browser.text("#pill")).contains(String.valueOf(after));
        assertThat(browser.<String>js("return document.activeElement.dataset.key"))
                .isEqualTo("set-tool.payments-absent");
        browser.picture("what-if");
        browser.answered(() -> browser.key("undo-tool.payments").click());
        assertThat(browser.score()).isEqualTo(before);
        assertThat(browser.one("#whatif").getText()).isEmpty();
    }

    @Test
    void an_answer_to_a_question_gives_the_score_that_it_promised() {
        browser.example(3);
        WebElement answer = browser.one(".questions .answer");
        double promised = Double.parseDouble(
                answer.findElement(org.openqa.selenium.By.cssSelector(".would")).getText());
        browser.answered(answer::click);
        assertThat(browser.score()).isEqualTo(promised);
    }

    @Test
    void a_fact_and_its_words_lead_to_each_other() {
        browser.example(1);
        browser.key("show-autonomy.always-on").click();
        assertThat(browser.text("mark.lit")).isEqualTo("day and night");
        browser.one("mark.lit").click();
        assertThat(browser.<String>js("return document.activeElement.dataset.key"))
                .isEqualTo("show-autonomy.always-on");
    }

    @Test
    void a_link_holds_the_listing_and_its_corrections() {
        browser.example(4);
        browser.answered(() -> browser.one(".questions .answer").click());
        double score = browser.score();
        browser.until("location.hash.startsWith('#l=')");
        String whatIf = browser.text("#whatif");
        // the fragment is written after the answer is shown
        String link = browser.js("return location.hash.slice(1)");
        browser.until("location.hash.slice(1) === arguments[0]", link);
        browser.open(link);
        browser.until("document.querySelector('.big .number')");
        assertThat(browser.score()).isEqualTo(score);
        assertThat(browser.text("#whatif")).isEqualTo(whatIf);
    }

    @Test
    void a_rule_is_edited_tried_and_saved() throws Exception {
        browser.example(0);
        browser.js("document.querySelector('[data-key=rules]').click()");
        browser.until("document.getElementById('rule-filter')");
        browser.one("#rule-filter").sendKeys("AUT-020");
        browser.one(".rule-list .chip").click();
        browser.until("document.querySelector('#drawer .primary')");
        browser.one("#drawer .primary").click();
        browser.one("#try-rule").click();
        browser.until("document.getElementById('trial-verdict')");
        assertThat(browser.text("#trial-verdict")).matches("All \\d+ cases hold");
        replace("#rule-source", "0.8", "0.9");
        browser.one("#rule-source").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.until("document.getElementById('trial-verdict')?.textContent.includes('differ')");
        assertThat(browser.text(".cases .failed pre"))
                .isEqualTo("expected autonomy at least 0.8, got autonomy at least 0.9");
        assertThat(browser.all("#trial tbody tr")).hasSize(6);
        browser.picture("trial");
        replace("#rule-source", "kind.embodied", "kind.embodid");
        browser.one("#try-rule").click();
        browser.until("document.querySelector('#trial .problems')");
        assertThat(browser.text("#trial .problems")).contains("8:").contains("`kind.embodied` is meant");
        browser.one("#trial .problems button").click();
        assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.one("#rule-source"));
        replace("#rule-source", "kind.embodid", "kind.embodied");
        browser.one("#save-rule").click();
        browser.until("document.querySelector('#trial .good')");
        assertThat(browser.text("#trial .good")).isEqualTo("Saved factors/autonomy.drl and cases/AUT-020.yaml.");
        assertThat(Files.readString(directory.resolve("factors/autonomy.drl"))).contains("@atLeast(0.9)");
        assertThat(Files.readString(Path.of("rules/factors/autonomy.drl")))
                .doesNotContain("AUT-020 Machine that moves by itself\"\n    @factor(\"autonomy\")\n    @atLeast(0.9)");
    }

    private static void replace(String css, String here, String there) {
        browser.js(
                "arguments[0].value = arguments[0].value.replace(arguments[1], arguments[2])",
                browser.one(css),
                here,
                there);
    }

    @Test
    void a_policy_decides_and_an_edit_moves_its_verdict() {
        browser.example(1);
        browser.answered(
                () -> new org.openqa.selenium.support.ui.Select(browser.one("#policy")).selectByValue("baseline"));
        String before = browser.text("#verdict-word");
        String listing = Examples.all().get(1).document();
        assertThat(before)
                .isEqualTo(Serving.json(serving.post("/v1/checks", Map.of("policy", "baseline", "document", listing)))
                        .at("/check/decisions/0/verdict")
                        .asString());
        browser.picture("verdict");
        String rule = browser.js("return document.querySelector('.findings .chip').firstChild.textContent");
        browser.one(".findings .chip").click();
        browser.until("document.getElementById('drawer-title').textContent.startsWith(arguments[0] + ' ')", rule);
        assertThat(browser.all("#drawer .primary")).isEmpty();
        new Actions(browser.driver).sendKeys(Keys.ESCAPE).perform();
        browser.answered(() -> browser.key("set-tool.payments-unknown").click());
        assertThat(browser.text("#verdict-word"))
                .isEqualTo(Serving.json(serving.post(
                                "/v1/checks",
                                Map.of(
                                        "policy",
                                        "baseline",
                                        "document",
                                        listing,
                                        "corrections",
                                        List.of(Map.of("capability", "tool.payments", "status", "unknown")))))
                        .at("/check/decisions/0/verdict")
                        .asString());
    }

    @Test
    void a_listing_becomes_a_case() {
        browser.example(2);
        browser.key("case").click();
        browser.one("#case-title").submit();
        browser.until("document.querySelector('#drawer .good')");
        assertThat(browser.text("#drawer .good"))
                .startsWith("Saved as scenarios/")
                .endsWith(".yaml.");
        assertThat(browser.text("#drawer pre")).startsWith("scenarios:");
    }

    @Test
    void several_listings_of_a_document_are_shown_one_at_a_time() {
        browser.paste(
                "[{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\", \"tool.shell\"]}, {\"id\": \"b\", \"name\": \"B\", \"present\": [\"kind.utility\"]}]");
        assertThat(browser.text(".who .name")).isEqualTo("A");
        browser.answered(
                () -> new org.openqa.selenium.support.ui.Select(browser.one("#which")).selectByVisibleText("B"));
        assertThat(browser.text(".who .name")).isEqualTo("B");
    }

    @Test
    void what_is_wrong_with_a_listing_is_told_at_its_place() {
        browser.paste("id: a\nname: A\npresent: [tool.shel]\n");
        assertThat(browser.text("#problems")).contains("3:").contains("`tool.shell` is meant");
        assertThat(browser.one("#score").getText()).contains("Nothing is assessed yet");
        browser.one("#problems button").click();
        assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.one("#document"));
        browser.paste("id: a\nname: A\npresent: [tool.shell]\n");
        assertThat(browser.text("#problems")).isEmpty();
    }

    @Test
    void keys_alone_are_enough() {
        Actions keys = new Actions(browser.driver);
        browser.one("#document").click();
        browser.answered(() -> keys.sendKeys("id: a\nname: A\npresent: [kind.agent, tool.shell]\n")
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform());
        browser.until("document.querySelector('[data-key=\"set-tool.shell-absent\"]')");
        walk("set-tool.shell-absent");
        browser.answered(() -> new Actions(browser.driver).sendKeys(Keys.ENTER).perform());
        assertThat(browser.text("#whatif")).contains("tool.shell absent");
        walk("factor-autonomy");
        new Actions(browser.driver).sendKeys(Keys.SPACE).perform();
        assertThat(browser.one("#drawer").isDisplayed()).isTrue();
        new Actions(browser.driver).sendKeys(Keys.ESCAPE).perform();
        assertThat(browser.<String>js("return document.activeElement.dataset.key"))
                .isEqualTo("factor-autonomy");
    }

    /** Presses Tab until an element is reached. */
    private static void walk(String key) {
        for (int i = 0; i < 200; i++) {
            if (key.equals(browser.js("return document.activeElement.dataset.key"))) {
                return;
            }
            new Actions(browser.driver).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("Tab does not reach " + key);
    }
}
