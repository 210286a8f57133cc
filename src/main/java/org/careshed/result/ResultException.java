package org.careshed.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.LockedException;

/** Results that cannot be written or may not be used; the message stands on its own and names folder and file. */
public final class ResultException extends RuntimeException {
    /** Exit code: results are damaged, partial, foreign or of another version. */
    public static final int BAD_RESULTS = 65;

    /** Exit code: the folder cannot be created, belongs to another run or is locked. */
    public static final int CANNOT_CREATE = 73;

    /** Exit code: reading or writing failed, or the disk is full. */
    public static final int INPUT_OUTPUT = 74;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public ResultException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    private ResultException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What a fault of the disk means for the results in {@code folder}. */
    public static ResultException of(IOException fault, Path folder) {
        if (fault instanceof LockedException) {
            return new ResultException(CANNOT_CREATE, folder + " " + fault.getMessage(), fault);
        }
        if (fault instanceof CorruptFileException corrupt) {
            return new ResultException(
                    BAD_RESULTS, "the results in " + folder + " cannot be used: " + corrupt.getMessage(), fault);
        }
        if (fault instanceof AccessDeniedException || fault instanceof FileAlreadyExistsException) {
            return new ResultException(CANNOT_CREATE, "cannot write " + folder + ": " + reason(fault), fault);
        }
        return new ResultException(INPUT_OUTPUT, "writing results in " + folder + " failed: " + reason(fault), fault);
    }

    /** A disk that is full, or would be. */
    public static ResultException diskFull(Path folder, long neededBytes, long freeBytes) {
        return new ResultException(
                INPUT_OUTPUT,
                "the disk is too full for results in " + folder + ": about " + megabytes(neededBytes) + " needed, "
                        + megabytes(freeBytes) + " free. Free " + megabytes(neededBytes - freeBytes)
                        + " or choose another disk with --out, then run the same command again: finished"
                        + " replications are kept");
    }

    /** A folder that the system does not let us make. */
    public static ResultException cannotCreate(Path folder, IOException fault) {
        return new ResultException(CANNOT_CREATE, "cannot create " + folder + ": " + reason(fault), fault);
    }

    /** A file system that takes no writes. */
    public static ResultException readOnly(Path folder, ReadOnlyFileSystemException fault) {
        return new ResultException(CANNOT_CREATE, "cannot write " + folder + ": the disk is read-only", fault);
    }

    /** Code with which the process ends: {@link #BAD_RESULTS}, {@link #CANNOT_CREATE} or {@link #INPUT_OUTPUT}. */
    public int exitCode() {
        return exitCode;
    }

    private static String reason(IOException fault) {
        String kind = fault.getClass().getSimpleName().replace("Exception", "");
        return fault.getMessage() == null ? kind : fault.getMessage() + " (" + kind + ")";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", Math.max(0, bytes) / 1e6);
    }
}
