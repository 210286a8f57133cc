package org.careshed.result.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all: bytes go to a temporary name in the same folder, are forced to the disk,
 * the file is renamed in one step and the folder forced. Closing without {@link #commit} leaves nothing.
 */
public final class AtomicFile implements Closeable {
    private static final String TEMPORARY = ".tmp-";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final FingerprintStream fingerprint;
    private final OutputStream out;
    private boolean committed;

    /** Begins a new version of {@code target}; an old version stays until {@link #commit}. */
    public AtomicFile(Path target) throws IOException {
        this.target = target;
        this.temporary = target.resolveSibling(target.getFileName() + TEMPORARY + UUID.randomUUID());
        this.channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.fingerprint = new FingerprintStream(Channels.newOutputStream(channel));
        this.out = new BufferedOutputStream(fingerprint, 1 << 16);
    }

    /** Writes a whole file from bytes in memory. */
    public static Fingerprint write(Path target, byte[] content) throws IOException {
        try (AtomicFile file = new AtomicFile(target)) {
            file.out().write(content);
            return file.commit();
        }
    }

    /** Whether a file is the unfinished remainder of a process that died. */
    public static boolean isRemainder(Path file) {
        return file.getFileName().toString().contains(TEMPORARY);
    }

    /** Forces a folder's list of names to the disk, where the system lets folders be opened (Windows does not). */
    public static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Makes a folder, and those above it that are missing, whose names outlast a power cut as soon as this returns. */
    public static void createFolders(Path folder) throws IOException {
        Path known = folder.toAbsolutePath();
        while (known != null && !Files.exists(known)) {
            known = known.getParent();
        }
        Files.createDirectories(folder);
        for (Path made = folder.toAbsolutePath(); !made.equals(known); made = made.getParent()) {
            forceNameOf(made);
        }
    }

    /** A folder in which one may write but not look cannot be opened, and so not forced. */
    private static void forceNameOf(Path made) throws IOException {
        if (Files.isReadable(made.getParent())) {
            forceFolder(made.getParent());
        }
    }

    /** Where the bytes go; buffered. */
    public OutputStream out() {
        return out;
    }

    /** Gives the file its name for good and tells what it holds. */
    public Fingerprint commit() throws IOException {
        Fingerprint content = settle();
        forceFolder(folder());
        return content;
    }

    /** The folder that must be forced before the file's new name is sure to outlast a power cut. */
    public Path folder() {
        return target.toAbsolutePath().getParent();
    }

    /** Gives the file its name; {@link #forceFolder} is left to the caller, once for many files. */
    public Fingerprint settle() throws IOException {
        CrashPoint.TEMP_WRITE.reach();
        out.flush();
        channel.force(true);
        channel.close();
        CrashPoint.BEFORE_RENAME.reach();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        return fingerprint.fingerprint();
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }
}
