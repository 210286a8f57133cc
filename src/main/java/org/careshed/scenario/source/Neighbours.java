package org.careshed.scenario.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.scenario.problem.Nearest;

/** The files that stand beside a misspelt one. */
final class Neighbours {

    private static final int LOOKED_AT = 1_000;

    private Neighbours() {}

    static String advice(Path folder, String value) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(LOOKED_AT)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            return Nearest.to(value, names)
                    .map(name -> "did you mean `" + name + "`?")
                    .orElse("write the name of a file in the same folder");
        } catch (IOException unlisted) {
            return "write the name of a file in the same folder";
        }
    }
}
