package org.careshed.result.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A list of files with size and SHA-256 as CSV, by which a reader sees that none was altered, cut or lost. */
public final class Checksums {
    /** What the list is called, in the folder of the files. */
    public static final String NAME = "checksums.csv";

    private Checksums() {}

    /** The list of these files, in their order, with paths as seen from the folder. */
    public static String of(Path folder, List<Path> files) throws IOException {
        StringBuilder lines = new StringBuilder(Csv.line(List.of("path", "bytes", "sha256")));
        for (Path file : files) {
            Fingerprint content = Fingerprint.of(file);
            lines.append(Csv.line(List.of(
                    folder.relativize(file).toString().replace('\\', '/'),
                    Long.toString(content.bytes()),
                    content.sha256())));
        }
        return lines.toString();
    }
}
