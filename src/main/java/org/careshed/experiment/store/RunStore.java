package org.careshed.experiment.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Where scenarios lie of which a replication failed. */
    private static final String FAILED = "failed";

    private static final int HASH_DIGITS = 16;

    /** A file that is still half written after this time has no writer any more. */
    private static final Duration REMAINDERS = Duration.ofDays(1);

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
            AtomicFile.createFolders(file.getParent());
            sweep(file.getParent());
            AtomicFile.write(file, part.bytes(hash));
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    /**
     * Lays a scenario and its tables out beside the replications, for whoever wants to run it alone.
     *
     * @param hash of the resolved scenario
     * @param files {@code scenario.yaml} and its tables in their one written form, bytes by name
     * @return their folder
     * @throws ResultException when the disk fails
     */
    public Path layOut(String hash, Map<String, byte[]> files) {
        Path home = folder.resolve(FAILED).resolve(hash.substring(0, HASH_DIGITS));
        try {
            AtomicFile.createFolders(home);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                AtomicFile.write(home.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, home);
        }
        return home;
    }

    /** Takes away what processes that died long ago left half written. */
    private static void sweep(Path folder) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(REMAINDERS));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AtomicFile::isRemainder).toList()) {
                if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(longAgo) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (UncheckedIOException | NoSuchFileException gone) {
            return; // another process swept first
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
