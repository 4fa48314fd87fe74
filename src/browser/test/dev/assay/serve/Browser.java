package dev.assay.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser with the page of a server. What it asks for waits until the page is so far, and never for a time. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(20);
    /** Outside the repository's files; Maven removes it. */
    private static final Path PICTURES = Path.of("target", "browser");

    final ChromeDriver driver;
    private final Serving serving;

    Browser(Serving serving) {
        this.serving = serving;
        // it warns of each Chromium that is newer than itself
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
    }

    /** Opens the page anew, signed in. */
    void open() {
        open("token=" + Serving.TOKEN);
    }

    void open(String fragment) {
        driver.get("about:blank");
        driver.get("http://127.0.0.1:" + serving.server.port() + "/#" + fragment);
        until("document.documentElement.dataset.ready === 'true'");
    }

    /** Waits for an expression of JavaScript. */
    void until(String expression, Object... arguments) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(expression)
                .until(d -> Boolean.TRUE.equals(js("return Boolean(" + expression + ")", arguments)));
    }

    @SuppressWarnings("unchecked")
    <T> T js(String script, Object... arguments) {
        return (T) ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Does something that the server is asked about, and waits until the page shows the answer. */
    void answered(Runnable action) {
        String before = answers();
        action.run();
        until(
                "document.documentElement.dataset.answers !== arguments[0] && !document.body.hasAttribute('aria-busy')",
                before);
    }

    private String answers() {
        Object answers = js("return document.documentElement.dataset.answers");
        return String.valueOf(answers);
    }

    /** Takes a text as the listing, as if it were pasted. */
    void paste(String text) {
        answered(() -> js(
                "const f = document.getElementById('document'); document.querySelector('[data-key=tab-edit]').click();"
                        + "f.value = arguments[0]; f.dispatchEvent(new Event('input', {bubbles: true}))",
                text));
    }

    /** Takes one of the examples. */
    void example(int number) {
        answered(
                () -> new org.openqa.selenium.support.ui.Select(one("#example")).selectByValue(String.valueOf(number)));
        until("document.querySelector('#marked mark')");
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The element of a key. */
    WebElement key(String key) {
        return one("[data-key=\"" + key + "\"]");
    }

    String text(String css) {
        return one(css).getText();
    }

    double score() {
        return Double.parseDouble(text(".big .number"));
    }

    void width(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void colors(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What the console holds since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                // an answer that says what is wrong with a listing is no fault of the page
                .filter(m -> !m.contains("the server responded with a status of 4"))
                .toList();
    }

    /** The addresses that were asked for since that was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(e -> Serving.JSON.readTree(e.getMessage()).at("/message"))
                .filter(m -> m.at("/method").asString().equals("Network.requestWillBeSent"))
                .map(m -> m.at("/params/request/url").asString())
                .toList();
    }

    /** Keeps a picture for whoever wants to look. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
