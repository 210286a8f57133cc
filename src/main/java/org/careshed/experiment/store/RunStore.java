package org.careshed.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.SafePath;

/**
 * A folder of replications, each in a file named by its key: {@code ab/ab12....part}. A file appears whole or not at
 * all and carries its own checksum, so a process may be killed at any time and several may write side by side: the
 * worst is that one replication is run twice, with the same bytes. May be used from several threads.
 */
public final class RunStore {
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;

    /** A store in a folder, which need not exist yet. */
    public RunStore(Path folder) {
        this.folder = folder;
    }

    /** Whether something was kept under a key; it may still turn out to be damaged. */
    public boolean has(RunKey key) {
        return Files.exists(file(key.hash()));
    }

    /**
     * What was kept under a key. A damaged file is taken away, as if it had never been written.
     *
     * @throws ResultException when the disk fails
     */
    public Optional<Part> find(RunKey key) {
        String hash = key.hash();
        Path file = file(hash);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = SafePath.read(folder, folder.relativize(file).toString(), MOST_BYTES);
            return Optional.of(Part.read(file.toString(), bytes, hash));
        } catch (CorruptFileException damaged) {
            return removed(file);
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    /**
     * Keeps the findings of a replication.
     *
     * @throws ResultException when the disk fails
     */
    public void keep(RunKey key, Part part) {
        String hash = key.hash();
        Path file = file(hash);
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, part.bytes(hash));
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ".part");
    }

    private static Optional<Part> removed(Path file) {
        try {
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }
}
