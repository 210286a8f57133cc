package org.careshed.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was found last: of test classes by their name, of scripts by the promise they try. */
final class LastResults {
    /** One result: {@code held} or {@code broken}, the day, and the figure that was printed. */
    record Result(String outcome, String day, String figure) {}

    private final Map<String, Result> byKey = new LinkedHashMap<>();

    static LastResults read(Path file) throws IOException {
        LastResults all = new LastResults();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new IOException(file + ": `" + line + "` has not four cells");
            }
            all.byKey.put(cells[0], new Result(cells[1], cells[2], cells[3]));
        }
        return all;
    }

    Optional<Result> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
