package org.careshed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.example.LeverPage;
import org.careshed.policy.Policies;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.read.ScenarioFormat;

/** The pages of the levers in {@code docs/levers}: written by hand but for their tables and the index. */
final class LeverPages {

    private static final String BEGIN = "<!-- parameters -->";
    private static final String END = "<!-- /parameters -->";
    private static final String EXAMPLE = "<!-- example -->";
    private static final String EXAMPLE_END = "<!-- /example -->";

    private final Path home;
    private final Path folder;

    /** The pages of a clone. */
    LeverPages(Path home) {
        this.home = home;
        folder = home.resolve("docs/levers");
    }

    /** The page of a lever as it stands; none in a copy without docs. */
    Optional<String> page(String lever) throws IOException {
        return LeverPage.written(home, lever);
    }

    /** The index and the pages as they should stand, by file; a page that nobody wrote is not among them. */
    Map<Path, String> generated() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        pages.put(folder.resolve("README.md"), index());
        for (Policies.Entry lever : Policies.catalogue()) {
            Optional<String> page = page(lever.name());
            if (page.isPresent()) {
                pages.put(folder.resolve(lever.name() + ".md"), withTable(page.get(), lever.shape()));
            }
        }
        return pages;
    }

    /** Writes what should stand. */
    void write() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<Path, String> page : generated().entrySet()) {
            Files.write(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes what its example showed into the page of a lever; a page without the marks stays as it is. */
    void writeExample(String lever, String text) throws IOException {
        Optional<String> page = page(lever);
        if (page.isPresent()) {
            Files.writeString(folder.resolve(lever + ".md"), withExample(page.get(), text));
        }
    }

    private static String withExample(String page, String text) {
        int begin = page.indexOf(EXAMPLE);
        int end = page.indexOf(EXAMPLE_END);
        return begin < 0 || end < begin
                ? page
                : page.substring(0, begin) + EXAMPLE + "\n\n" + text + "\n\n" + page.substring(end);
    }

    private static String withTable(String page, LeverShape lever) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        return begin < 0 || end < begin
                ? page
                : page.substring(0, begin) + BEGIN + "\n\n" + ScenarioFormat.lever(lever) + "\n\n"
                        + page.substring(end);
    }

    private static String index() {
        StringBuilder text = new StringBuilder("# Levers and shocks\n\n");
        text.append(
                "Each line is one policy or event that a scenario can switch on under `levers`, with a page and an\n"
                        + "example of its own. Every lever takes `from`, `to`, `where`, `strength` and `phase_in`\n"
                        + "([scenario reference](../scenario.md)); `./careshed levers NAME` prints its page.\n"
                        + "`./careshed examples NAME` runs the example against the county it extends and writes into the page what\n"
                        + "changes: figures with both intervals, what was offered and used, and which visits went elsewhere.\n"
                        + "Who goes elsewhere, why, and who wins or loses: `./careshed switchers COUNTY EXAMPLE`\n"
                        + "([switchers](../switchers.md)).\n\n");
        text.append("| lever | what it does | example |\n|---|---|---|\n");
        for (Policies.Entry lever : Policies.catalogue()) {
            String name = lever.name();
            text.append("| [`" + name + "`](" + name + ".md) | " + lever.shape().meaning() + " | [" + name
                    + ".yaml](../../scenarios/levers/" + name + ".yaml) |\n");
        }
        return text.toString();
    }
}
