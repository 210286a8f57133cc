package org.careshed.report.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.language.Text;
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
    static <T> T read(Path file, Text advice, Reading<T> reading) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ReportException(
                        Text.of("{file} is larger than {most} MiB. {advice}", "{file} 大于 {most} MiB。{advice}")
                                .with("file", file)
                                .with("most", MOST_BYTES >> 20)
                                .with("advice", advice));
            }
            return reading.of(JsonObject.read(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            Text why =
                    Files.isRegularFile(file) ? ReportException.words(e) : Text.of("there is no such file", "没有这个文件");
            throw new ReportException(
                    Text.of("{file} cannot be used: {why}. {advice}", "{file} 不能使用：{why}。{advice}")
                            .with("file", file)
                            .with("why", why)
                            .with("advice", advice),
                    e);
        }
    }
}
