package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The whole process of a small run, from start to end, without plots: what a planner waits for the first answer. */
final class ColdStartBench {

    private static final String ARCHIVE = "-XX:SharedArchiveFile";

    private ColdStartBench() {}

    static void run(BenchReport report, Path tiny, boolean quick) throws IOException, InterruptedException {
        report.title("Cold start: the tiny county, whole process, no plots");
        int runs = quick ? 5 : 15;
        report.value("cold_tiny_seconds", seconds(tiny, option -> true, runs));
        report.value("cold_tiny_without_archive_seconds", seconds(tiny, option -> !option.startsWith(ARCHIVE), runs));
    }

    private static Spread seconds(Path tiny, Predicate<String> options, int runs)
            throws IOException, InterruptedException {
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = once(tiny, options).seconds();
        }
        return Spread.of(seconds);
    }

    /** One whole run into a folder that is thrown away. */
    static ChildProcess once(Path scenario, Predicate<String> options, String... more)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("careshed-bench");
        try {
            List<String> arguments = Stream.concat(
                            Stream.of(
                                    "run",
                                    scenario.toString(),
                                    "--no-plots",
                                    "--out",
                                    folder.resolve("results").toString()),
                            Stream.of(more))
                    .toList();
            return ChildProcess.run(options, arguments);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
