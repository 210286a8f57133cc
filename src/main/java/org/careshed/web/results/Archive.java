package org.careshed.web.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of results as one file to take along: all its files under its name, links left out. */
final class Archive {
    private static final int DEEPEST = 10;

    private Archive() {}

    /** Writes it; the same files give the same bytes. */
    static void write(Path folder, OutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Path file : files) {
            String name = folder.getFileName() + "/"
                    + folder.relativize(file).toString().replace('\\', '/');
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
