package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.careshed.result.file.Fingerprint;
import org.careshed.scenario.source.Libraries;

/**
 * What tells whether any file of a folder of scenarios is another than before, without reading one: names, sizes, times and
 * what the disk knows a file by. A scenario is read from more files than its own, and from none when one is missing, so the
 * whole folder is looked at.
 */
final class FolderState {
    /** In a larger folder a look takes longer than reading a scenario. */
    private static final int MOST_FILES = 2_000;

    /** Disks write times in steps: a file so young may yet change within one. */
    private static final long YOUNG_MS = 2_000;

    private FolderState() {}

    /** A word for how the folder stands; none where it cannot be told apart from how it may stand soon. */
    static Optional<String> of(Path folder) {
        if (Libraries.reachBeyond(folder)) {
            return Optional.empty();
        }
        SortedSet<String> lines = new TreeSet<>();
        long oldEnough = System.currentTimeMillis() - YOUNG_MS;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                if (lines.size() == MOST_FILES || seen.lastModifiedTime().toMillis() > oldEnough) {
                    return Optional.empty();
                }
                lines.add(folder.relativize(file) + "\0" + seen.size() + "\0" + seen.lastModifiedTime() + "\0"
                        + seen.fileKey());
            }
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
        return Optional.of(Fingerprint.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .sha256());
    }
}
