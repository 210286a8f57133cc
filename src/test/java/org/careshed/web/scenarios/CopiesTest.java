package org.careshed.web.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.source.Libraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child is read as the scenario that it was made from, wherever it lies and whatever the folder is called. */
class CopiesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "scenarios, tiny/child",
        "scenarios, child",
        "scenarios, mine/next/child",
        "scenarios, mine/scenarios/child",
        "scenarios, mine/scenarios/deep/scenarios/child",
        "plans, tiny/child",
        "plans, child",
        "plans, mine/child",
        "plans, mine/scenarios/child"
    })
    void aChildIsTheScenarioThatItExtends(String folder, String id) throws IOException {
        ScenarioFolder served = served(folder);
        new Copies(served).make("tiny/county", id, Optional.of("Next"), false);
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        assertThat(reader.read(served.file(id)).scenario().lived())
                .isEqualTo(reader.read(served.file("tiny/county")).scenario().lived());
    }

    @Test
    void aLibraryIsMarkedOnlyWhereItsNameDoesNotSayIt() throws IOException {
        ScenarioFolder named = served("scenarios");
        new Copies(named).make("tiny/county", "mine/child", Optional.empty(), false);
        assertThat(named.path().resolve(Libraries.MARK)).doesNotExist();
        ScenarioFolder other = served("plans");
        new Copies(other).make("tiny/county", "tiny/child", Optional.empty(), false);
        assertThat(other.path().resolve(Libraries.MARK)).doesNotExist();
        new Copies(other).make("tiny/county", "mine/child", Optional.empty(), false);
        assertThat(other.path().resolve(Libraries.MARK)).content().contains("extend one another");
    }

    @Test
    void aNameThatLeadsToAnotherFileIsNotWritten() throws IOException {
        ScenarioFolder served = served("scenarios");
        Path inner = Files.createDirectories(served.path().resolve("mine/scenarios/tiny"));
        Files.copy(served.file("tiny/county"), inner.resolve("county.yaml"));
        Path real = served.path().resolve("mine/scenarios");
        assertThat(Libraries.name(real, served.file("tiny/county"))).isEmpty();
        assertThat(Libraries.name(real, inner.resolve("county.yaml"))).contains("tiny/county.yaml");
        assertThat(Libraries.name(served.path().resolve("mine"), served.file("tiny/county")))
                .contains("tiny/county.yaml");
    }

    private ScenarioFolder served(String name) throws IOException {
        Path tiny = Files.createDirectories(home.resolve(name).resolve("tiny"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            files.forEach(file -> {
                try {
                    Files.copy(file, tiny.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new ScenarioFolder(home.resolve(name));
    }
}
