package org.careshed.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.language.Text;

/**
 * The speed line: everything that {@code docs/performance.md} states, measured in one process. Ratios are taken in
 * alternation and count; absolute figures move with the machine.
 */
public final class Bench {

    private Bench() {}

    /**
     * Measures and prints.
     *
     * @param report where lines and numbers go
     * @param quick about a minute, with fewer rounds
     * @param json file for the numbers, written at the end; its folder must exist
     * @param scenarios the folder that holds {@code tiny/county.yaml} with {@code tiny/one-more-doctor.yaml},
     *     {@code haiyan/baseline.yaml} and {@code haiyan/reform-2022.yaml}; where one is missing, what needs it is left out, with a line that says so
     */
    public static void run(BenchReport report, boolean quick, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        header(report);
        QueueBench.run(report, quick);
        CountyDayBench.run(report, quick);
        MemoryBench.run(report, quick);
        Path tiny = scenarios.resolve("tiny/county.yaml");
        if (isThere(tiny, report)) {
            ProcessBench.coldStart(report, tiny, quick);
            WatchBench.tiny(report, tiny);
            StoreBench.memory(report, tiny, scenarios.resolve("tiny/one-more-doctor.yaml"));
        }
        Path haiyan = scenarios.resolve("haiyan/baseline.yaml");
        if (isThere(haiyan, report)) {
            HaiyanBench.run(report, haiyan, quick);
            ProcessBench.memory(report, haiyan, quick);
            StoreBench.overhead(report, haiyan, quick);
            WatchBench.haiyan(report, haiyan, quick);
            Path reform = scenarios.resolve("haiyan/reform-2022.yaml");
            if (isThere(reform, report)) {
                HaiyanBench.levers(report, haiyan, reform, quick);
            }
        }
        json.ifPresent(report::write);
    }

    static void header(BenchReport report) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        report.title(Text.of("Careshed bench", "Careshed 性能测试"));
        report.say(Text.same("Java %s, %s"), Runtime.version(), runtime.getVmName());
        report.say(Text.of("options %s", "选项 %s"), String.join(" ", runtime.getInputArguments()));
        report.say(
                Text.of("%d processors, heap up to %,d MB, load average %.2f", "%d 个处理器，堆最多 %,d MB，平均负载 %.2f"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / 1_000_000,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** That a scenario is not there. */
    static Text missing(Path scenario) {
        return Text.of("{file} is not there; not measured", "{file} 不存在；未测量").with("file", scenario);
    }

    private static boolean isThere(Path scenario, BenchReport report) {
        boolean there = Files.isRegularFile(scenario);
        if (!there) {
            report.title(missing(scenario));
        }
        return there;
    }
}
