package org.careshed.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Language;
import org.careshed.web.Serving;
import org.careshed.web.WebServer;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The web app on scenarios of its own, and a planner's browser in it. */
final class App implements AutoCloseable {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private final Path folder;
    private final WebServer server;
    private final Browser browser;

    private App(Path folder, WebServer server, Browser browser) {
        this.folder = folder;
        this.server = server;
        this.browser = browser;
    }

    /** Starts with a copy of the tiny county in a folder; what a test adds to it before is served too. */
    static App start(Path folder) throws IOException {
        tiny(folder);
        Path results = Files.createDirectories(folder.resolve("results"));
        WebServer server = WebServer.start(new Serving(
                Serving.LOOPBACK,
                0,
                folder.resolve("scenarios"),
                results,
                HOME,
                Language.ENGLISH,
                new ReportPremises(false)));
        App app = new App(folder, server, Browser.open(1280, 900));
        app.browser.driver().get(server.url());
        return app;
    }

    /** The copy of the tiny county in the folder of a test. */
    static Path tiny(Path folder) throws IOException {
        Path tiny = Files.createDirectories(folder.resolve("scenarios/tiny"));
        try (Stream<Path> files = Files.list(HOME.resolve("scenarios/tiny"))) {
            files.forEach(file -> copy(file, tiny.resolve(file.getFileName().toString())));
        }
        return tiny;
    }

    /** Ends the server and leaves the browser with its pages. */
    void endServer() {
        server.close();
    }

    Browser browser() {
        return browser;
    }

    /** Address of the server, as pages have it. */
    String address() {
        return "http://" + Serving.LOOPBACK + ":" + server.port() + "/";
    }

    Path scenario(String id) {
        return folder.resolve("scenarios").resolve(id + ".yaml");
    }

    String text(String id) throws IOException {
        return Files.readString(scenario(id), StandardCharsets.UTF_8);
    }

    /** Goes to a page and waits for its heading. */
    void go(String page) throws InterruptedException {
        browser.driver().get("about:blank");
        browser.driver().get(address() + "#/" + page);
        browser.until("document.querySelector('main h1')");
    }

    /** Switches the pages to a language. */
    void speak(String language) throws InterruptedException {
        go("runs");
        press("[data-language=" + language + "]");
        until("main h1");
    }

    /** Opens a scenario and waits until its text was checked. */
    void edit(String id) throws InterruptedException {
        go("scenarios/" + id.replace('/', '~'));
        browser.until("document.querySelector('#yaml') && document.querySelector('.lever')");
        checked();
    }

    /** Waits until what the program says of the text is there. */
    void checked() throws InterruptedException {
        until("#problems[aria-busy=false]");
    }

    /** Copies a scenario as planners do, and opens the copy. */
    void copy(String from, String to) throws InterruptedException {
        go("scenarios");
        until("#search");
        find("#search").sendKeys(from);
        press("article[data-id=\"" + from + "\"] .tools button");
        until("dialog[open] #copy-id");
        write("#copy-id", to);
        press("dialog button.main");
        browser.until("location.hash.endsWith('" + to.replace('/', '~') + "') && document.querySelector('.lever')");
        checked();
    }

    /** Runs two scenarios in the same worlds; gives both results' names when they are there. The browser stays at the queue. */
    List<String> runBoth(String first, String second, int replications) throws InterruptedException {
        go("scenarios");
        until("#search");
        find("#search").sendKeys(first.substring(0, first.indexOf('/') + 1));
        press("article[data-id=\"" + first + "\"] input");
        press("article[data-id=\"" + second + "\"] input");
        press("#run-chosen");
        startRun(replications);
        until(".run.done a.main[href*=compare]");
        return compared();
    }

    /** Names of the results that the newest comparison of the queue, which is on the screen, leads to. */
    List<String> compared() {
        String link = find(".run.done a.main[href*=compare]").getDomAttribute("href");
        return List.of(URLDecoder.decode(link.substring(link.indexOf("results=") + 8), StandardCharsets.UTF_8)
                .split(","));
    }

    /** In the dialog of a run: so many replications, and off to the queue. */
    void startRun(int replications) throws InterruptedException {
        until("dialog[open] input[type=number]");
        write("dialog input[type=number]", Integer.toString(replications));
        Thread.sleep(600); // the estimate is asked for when nobody types any more
        until("dialog .facts");
        browser.run("document.querySelector('#run-consent')?.click()");
        browser.until("!document.querySelector('dialog button.main').disabled");
        press("dialog button.main");
        browser.until("location.hash === '#/runs'");
    }

    WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    /** Presses with the mouse what a selector finds, scrolled to where it can be seen. */
    void press(String selector) throws InterruptedException {
        browser.until("document.querySelector(" + quoted(selector) + ")");
        for (int more = 4; ; more--) {
            try {
                WebElement found = find(selector);
                browser.run("arguments[0].scrollIntoView({block: 'center'})", found);
                found.click();
                return;
            } catch (StaleElementReferenceException redrawn) { // a list that follows a run is drawn anew now and then
                if (more == 0) {
                    throw redrawn;
                }
            }
        }
    }

    /** Writes into a field in place of what stands there. */
    void write(String selector, String words) throws InterruptedException {
        until(selector);
        WebElement field = find(selector);
        browser.run("arguments[0].scrollIntoView({block: 'center'})", field);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), words, Keys.TAB);
    }

    /** Puts a text into the text area, as pasting does. */
    void paste(String text) {
        browser.run(
                "const area = document.querySelector('#yaml'); area.value = arguments[0];"
                        + " area.dispatchEvent(new Event('input', {bubbles: true}))",
                text);
    }

    String yaml() {
        return browser.run("return document.querySelector('#yaml').value").toString();
    }

    String words(String selector) {
        return browser.run("return document.querySelector(arguments[0]).innerText", selector)
                .toString();
    }

    void until(String selector) throws InterruptedException {
        browser.until("document.querySelector(" + quoted(selector) + ")");
    }

    static String quoted(String selector) {
        return "'" + selector.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static void copy(Path from, Path to) {
        try {
            if (!Files.exists(to)) {
                Files.copy(from, to);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        server.close();
    }
}
