package org.careshed.experiment.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/** Finds the check scenarios: every scenario file below a folder that says what to expect. */
public final class CheckScenarios {

    private CheckScenarios() {}

    /**
     * The scenarios with expectations in a file or in all files {@code *.yaml} below a folder, in the order of their paths.
     *
     * @throws org.careshed.scenario.problem.ScenarioException if one of them cannot be read
     */
    public static List<Scenario> in(Path fileOrFolder, ScenarioReader reader) {
        return files(fileOrFolder).stream()
                .map(file -> reader.read(file).scenario())
                .filter(scenario -> !scenario.expectations().isEmpty())
                .toList();
    }

    private static List<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> paths = Files.walk(fileOrFolder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
