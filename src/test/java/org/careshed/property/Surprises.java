package org.careshed.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a person should look at, though it is no fault: more of something that made things worse. */
final class Surprises {

    private static final Path FILE = Path.of("target/property/surprises.txt");

    private Surprises() {}

    static void note(String surprise) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, surprise + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
