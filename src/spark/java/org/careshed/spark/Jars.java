package org.careshed.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.experiment.away.Worker;

/** What a worker needs beside Spark: Careshed, this jar, and the libraries in the folder {@code lib} beside Careshed. */
final class Jars {
    private Jars() {}

    /** Paths on this machine, from which Spark hands them out; none where Careshed runs from folders of classes. */
    static List<String> needed() {
        Path careshed = from(Worker.class);
        Path libraries = careshed.resolveSibling("lib");
        Stream<Path> own = Stream.of(careshed, from(Jars.class));
        return Stream.concat(own, in(libraries).stream())
                .filter(path -> path.toString().endsWith(".jar"))
                .map(Path::toString)
                .toList();
    }

    private static Path from(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class comes from no file: " + type, e);
        }
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
