package org.careshed.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, that keeps what pages write to their console and ask of the network. */
final class Browser implements AutoCloseable {
    private static final String CHROMIUM = System.getProperty("careshed.chromium", "/usr/bin/chromium");
    private static final String DRIVER = System.getProperty("careshed.chromedriver", "/usr/bin/chromedriver");
    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** A fresh browser with a window of this size. */
    static Browser open(int width, int height) throws IOException {
        Path profile = Files.createTempDirectory("careshed-browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(DRIVER).toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    /** Shows a file. */
    void show(Path file) {
        driver.get(file.toUri().toString());
    }

    /** The value of a script. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The value that a script hands to its last argument. */
    Object wait(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Waits until a script is true, or fails after half a minute. */
    void until(String condition) throws InterruptedException {
        until(condition, 30);
    }

    /** Waits until a script is true, or fails after so many seconds. */
    void until(String condition, int seconds) throws InterruptedException {
        for (int i = 0; i < seconds * 5; i++) {
            if (Boolean.TRUE.equals(run("return !!(" + condition + ")"))) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("never: " + condition);
    }

    /** What pages complained of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What pages asked of anybody but their own file and themselves. */
    List<String> outsideRequests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> message.matches("(?s).*\"url\":\"(https?|wss?|ftp):.*"))
                .toList();
    }

    /** What pages asked of anybody but the server at this address. */
    List<String> requestsBeyond(String server) {
        return outsideRequests().stream()
                .filter(message -> !message.contains("\"url\":\"" + server))
                .toList();
    }

    /** Lets downloads land in a folder. */
    void download(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Shows pages as wide and high as this, as a phone does below 500 pixels; dark if the reader likes it so. */
    void look(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What the window shows, as PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Reads a text file of the tests' folder. */
    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
