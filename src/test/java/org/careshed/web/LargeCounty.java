package org.careshed.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.careshed.experiment.bill.Trial;

/** The tiny county with so many residents, 800,000, that its first estimate takes many seconds. */
public final class LargeCounty {
    private static final int TIMES = 400;
    private static final int RESIDENTS = 2;

    private LargeCounty() {}

    /** Lays {@code large.yaml} and its table beside the tiny county. */
    public static void lay(Path tiny) throws IOException {
        Files.writeString(
                tiny.resolve("large.yaml"),
                "careshed: 1\nkind: county\nextends: county.yaml\ntables: {population: large.csv}\n");
        List<String> rows = Files.readAllLines(tiny.resolve("population.csv"));
        Files.writeString(
                tiny.resolve("large.csv"),
                rows.stream().map(LargeCounty::manyTimes).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Whether this machine tries a county out now. */
    public static boolean isTried() {
        return threadsIn(Trial.class.getName()) > 0;
    }

    /** How many threads are at work in a class. */
    static long threadsIn(String type) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(type)))
                .count();
    }

    private static String manyTimes(String row) {
        String[] cells = row.split(",", -1);
        if (cells[RESIDENTS].matches("[0-9]+")) {
            cells[RESIDENTS] = Integer.toString(Integer.parseInt(cells[RESIDENTS]) * TIMES);
        }
        return String.join(",", cells);
    }
}
