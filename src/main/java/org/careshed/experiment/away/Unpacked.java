package org.careshed.experiment.away;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** The files of an errand, laid out in a folder that is gone when they are read. */
final class Unpacked {
    private Unpacked() {}

    /** Reads the scenario of an errand. */
    static Resolved read(Errand errand, Freight freight) throws IOException {
        Path folder = Files.createTempDirectory("careshed-county-");
        try {
            Path scenario = folder.resolve(Errand.SCENARIO);
            Files.writeString(scenario, errand.scenario(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> table : errand.tables().entrySet()) {
                Files.write(folder.resolve(Path.of(table.getKey()).getFileName()), freight.table(table.getValue()));
            }
            return new ScenarioReader(Policies.shapes()).read(scenario);
        } finally {
            clear(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
