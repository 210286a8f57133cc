package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careshed.language.Text;

/** Whole processes, as a planner starts them: how long from start to end, how much memory at most. */
final class ProcessBench {

    private static final String ARCHIVE = "-XX:SharedArchiveFile";
    private static final Predicate<String> AS_STARTED = option -> true;

    private final BenchReport report;

    private ProcessBench(BenchReport report) {
        this.report = report;
    }

    /** The tiny county from nothing: the wait for the first answer, and what the class archive saves. */
    static void coldStart(BenchReport report, Path tiny, boolean quick) throws IOException, InterruptedException {
        report.title(Text.of("Cold start: the tiny county, whole process, no plots", "冷启动：微型县，整个进程，不画图"));
        ProcessBench bench = new ProcessBench(report);
        int runs = quick ? 5 : 15;
        bench.median("cold_tiny_seconds", tiny, AS_STARTED, runs, "--replications", "1");
        bench.median("cold_tiny_five_replications_seconds", tiny, AS_STARTED, runs);
        bench.median(
                "cold_tiny_without_archive_seconds",
                tiny,
                option -> !option.startsWith(ARCHIVE),
                runs,
                "--replications",
                "1");
    }

    /** The real county, results written: one replication, and, unless quick, the command as a planner types it. */
    static void memory(BenchReport report, Path haiyan, boolean quick) throws IOException, InterruptedException {
        report.title(Text.of("Whole process of a Haiyan year, results written", "海盐一年的整个进程，写出结果"));
        ProcessBench bench = new ProcessBench(report);
        bench.once("haiyan", haiyan, "--replications", "1", "--no-plots");
        if (!quick) {
            bench.once("haiyan_default_command", haiyan);
        }
    }

    private void median(String key, Path scenario, Predicate<String> javaOptions, int runs, String... more)
            throws IOException, InterruptedException {
        String[] arguments =
                Stream.concat(Stream.of("--no-plots"), Stream.of(more)).toArray(String[]::new);
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = start(scenario, javaOptions, arguments).seconds();
        }
        report.value(key, Spread.of(seconds));
    }

    private void once(String name, Path scenario, String... more) throws IOException, InterruptedException {
        ChildProcess process = start(scenario, AS_STARTED, more);
        report.value(name + "_process_seconds", process.seconds());
        process.peakMegabytes()
                .ifPresentOrElse(
                        peak -> report.value(name + "_peak_memory_mb", peak),
                        () -> report.say(
                                Text.of("this system does not tell a process's peak memory", "本系统不提供进程的峰值内存")));
    }

    private static ChildProcess start(Path scenario, Predicate<String> javaOptions, String... more)
            throws IOException, InterruptedException {
        try (Scratch scratch = new Scratch()) {
            List<String> arguments = new ArrayList<>();
            arguments.addAll(List.of("run", scenario.toString(), "--out"));
            arguments.add(scratch.folder().resolve("results").toString());
            arguments.addAll(List.of(more));
            return ChildProcess.run(javaOptions, arguments);
        }
    }
}
