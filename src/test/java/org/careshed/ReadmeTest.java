package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the documents tell people to do works. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TempDir
    private Path elsewhere;

    @Test
    @Tag("heavy")
    @DisabledOnOs(OS.WINDOWS)
    void firstCommandRunsACounty() throws Exception {
        String command = commands().get(0).replace("haiyan/baseline.yaml", "tiny/county.yaml");
        assertThat(command).isEqualTo("./careshed run scenarios/tiny/county.yaml");
        Shelled shelled = Shelled.run(ROOT, command + " --out '" + elsewhere.resolve("tiny") + "'");
        assertThat(shelled.code()).as(shelled.err()).isZero();
        assertThat(shelled.out()).contains("inside the county");
        assertThat(elsewhere.resolve("tiny/COMPLETE")).exists();
    }

    @Test
    void secondCommandIsWhatTheScriptRuns() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".ci/run")))
                .containsPattern("(?m)^" + commands().get(1));
    }

    @Test
    @Tag("heavy")
    @DisabledOnOs(OS.WINDOWS)
    void aNewCountyRunsFromAnyFolder() throws Exception {
        String launcher = "'" + ROOT.resolve("careshed") + "'";
        for (String command : commands().get(2).lines().toList()) {
            Shelled shelled = Shelled.run(elsewhere, command.replace("./careshed", launcher));
            assertThat(shelled.code()).as(command + "\n" + shelled.err()).isZero();
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (Path page : pages()) {
            List<String> dead = LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .toList();
            assertThat(dead).as("dead links in " + page).isEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1).strip())
                .toList();
    }
}
