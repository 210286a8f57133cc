package org.careshed.experiment.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the tiny county in a folder of its own, with a calibration beside it. */
final class TinyCounty {
    private final Path folder;

    TinyCounty(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Writes the calibration: a head, then lines. */
    Path calibration(String... lines) throws IOException {
        String text = "careshed: 1\nkind: calibration\nscenario: county.yaml\n" + String.join("\n", lines) + "\n";
        return Files.writeString(folder.resolve("fit.yaml"), text);
    }

    /** Changes a file of the scenario. */
    void change(String name, String before, String after) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    Path folder() {
        return folder;
    }

    Path scenario() {
        return folder.resolve("county.yaml");
    }

    /** Bytes of all files of a card, in order of their names. */
    static List<String> card(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(TinyCounty::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
