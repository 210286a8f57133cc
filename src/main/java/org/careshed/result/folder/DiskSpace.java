package org.careshed.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.result.ResultException;

/** Asks for room on the disk before it runs out. */
final class DiskSpace {
    private static final long FIXED_BYTES = 1L << 20;
    private static final long UNKNOWN_PART_BYTES = 1L << 16;

    private DiskSpace() {}

    /** Throws unless 1.2 times the need is free where the folder lies. */
    static void require(Path folder, long neededBytes) throws IOException {
        long free = free(folder);
        if (!holds(free, neededBytes)) {
            throw ResultException.diskFull(folder, wanted(neededBytes), free);
        }
    }

    /** Whether so much free room is 1.2 times a need: if a disk is full all the same, it is not bytes that it lacks. */
    static boolean holds(long freeBytes, long neededBytes) {
        return freeBytes >= wanted(neededBytes);
    }

    private static long wanted(long neededBytes) {
        return neededBytes + neededBytes / 5;
    }

    /** Bytes that may still be written where the folder lies. */
    static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Bytes still to be written: missing parts as large as the finished ones on average, and tables that together are
     * as large as all parts.
     */
    static long needed(int replications, int finished, long finishedBytes) {
        long part = finished == 0 ? UNKNOWN_PART_BYTES : finishedBytes / finished + 1;
        return FIXED_BYTES + part * (replications - finished) + part * replications;
    }

    /** Whether a fault says that the disk is full. */
    static boolean isFull(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("No space left") || message.contains("quota") || message.contains("not enough space");
    }
}
