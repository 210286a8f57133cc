package org.careshed.scenario.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.scenario.problem.Nearest;

/** The files that stand beside a misspelt one. */
final class Neighbours {

    private static final int LOOKED_AT = 1_000;

    private Neighbours() {}

    /** Advice for a file of a folder that is not there. */
    static String advice(Path folder, String value) {
        return names(folder)
                .flatMap(names -> Nearest.to(value, names))
                .map(name -> "did you mean `" + name + "`?")
                .orElse("write the name of a file in the same folder");
    }

    /** Advice for a YAML file of the command line that is not there. */
    static String ofMissing(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<List<String>> names = names(folder);
        if (names.isEmpty()) {
            return "check the path: `" + folder + "` is not a folder that can be read";
        }
        List<String> known = names.get().stream().filter(Neighbours::isYaml).toList();
        return known.isEmpty()
                ? "check the path: no YAML file lies there"
                : Nearest.advice(file.getFileName().toString(), known);
    }

    /** Advice for a folder where a YAML file is wanted. */
    static String ofFolder(Path folder) {
        return "name the YAML file itself, for example `"
                + names(folder)
                        .flatMap(names ->
                                names.stream().filter(Neighbours::isYaml).findFirst())
                        .map(name -> folder.resolve(name).toString())
                        .orElse("scenarios/tiny/county.yaml")
                + "`";
    }

    private static boolean isYaml(String name) {
        return name.matches(".*\\.ya?ml");
    }

    /** Names of the files, in order; none where the folder cannot be read. */
    private static Optional<List<String>> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.limit(LOOKED_AT)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList());
        } catch (IOException unlisted) {
            return Optional.empty();
        }
    }
}
