package org.careshed.report.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.report.input.ReportException;
import org.careshed.result.file.JsonObject;

/** A file of JSON that somebody named. */
final class Given {
    private static final long MOST_BYTES = 64L << 20;

    /** What is read from a file. */
    interface Reading<T> {
        T of(JsonObject json) throws IOException;
    }

    private Given() {}

    /**
     * Reads a file.
     *
     * @param advice how such a file is made
     */
    static <T> T read(Path file, String advice, Reading<T> reading) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ReportException(file + " is larger than " + (MOST_BYTES >> 20) + " MiB. " + advice);
            }
            return reading.of(JsonObject.read(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            String why = Files.isRegularFile(file) ? e.getMessage() : "there is no such file";
            throw new ReportException(file + " cannot be used: " + why + ". " + advice, e);
        }
    }
}
