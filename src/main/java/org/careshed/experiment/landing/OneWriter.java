package org.careshed.experiment.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.careshed.result.ResultException;
import org.careshed.result.file.FolderLock;

/**
 * One command at a time writes its answer into a folder, so that all files there are of one answer. Whoever comes second
 * waits, as writing takes seconds where simulating took hours; the last one's files stay.
 */
public final class OneWriter {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private OneWriter() {}

    /**
     * Writes files into a folder, which is made if there is none, while nobody else does.
     *
     * @throws ResultException when somebody else goes on writing for two minutes, who is named, or the disk fails
     */
    public static void in(Path folder, Runnable files) {
        in(folder, PATIENCE, files);
    }

    static void in(Path folder, Duration patience, Runnable files) {
        try {
            Files.createDirectories(folder);
            try (FolderLock lock = FolderLock.await(folder, patience)) {
                files.run();
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }
}
