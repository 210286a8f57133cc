package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of scenarios with nothing but the tiny county. */
final class TinyAlone {
    private TinyAlone() {}

    /** The folder, below another. */
    static Path in(Path folder) throws IOException {
        Path tiny = Files.createDirectories(folder.resolve("scenarios/tiny"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tiny.resolve(file.getFileName()));
            }
        }
        return folder.resolve("scenarios");
    }
}
