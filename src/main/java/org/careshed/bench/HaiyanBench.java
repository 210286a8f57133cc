package org.careshed.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.ScenarioRun;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/**
 * A year of the real county, end to end: files read, county built, year simulated with every measure, results written;
 * then two replications one after the other against both at once.
 */
final class HaiyanBench {

    private static final double NS_PER_VISIT = 1000;
    private static final double NS_PER_SERVICE = 300;

    private final BenchReport report;
    private final Path file;

    private HaiyanBench(BenchReport report, Path file) {
        this.report = report;
        this.file = file;
    }

    static void run(BenchReport report, Path file, boolean quick) throws IOException, InterruptedException {
        report.title("Haiyan, a warm-up and a year, all measures");
        new HaiyanBench(report, file).measure(quick ? 1 : 3);
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        Resolved resolved = phase("load", () -> new ScenarioReader(Policies.shapes()).read(file));
        ScenarioRun run = phase("build", () -> ScenarioRun.of(resolved, List.of(0), MeasureSet.ALL));
        Count count = new Count();
        Prepared.of(resolved.scenario()).world(0, Facts.to(List.of(count))).run(RunControl.NONE);
        report.say("%,d visits, %,d services", count.visits, count.services);
        List<Part> parts = replicate(run, count, rounds);
        phase("write", () -> write(run, parts.get(0)));
    }

    /** Alternates two replications in turn with two at once; the first of each turn is the measured year. */
    private List<Part> replicate(ScenarioRun run, Count count, int rounds) throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        double[] cpuNs = new double[rounds];
        double[] speedup = new double[rounds];
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            parts.add(run.replication().run(0, share -> {}));
            cpuNs[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            seconds[round] = (System.nanoTime() - began) / 1e9;
            run.replication().run(1, share -> {});
            double inTurn = System.nanoTime() - began;
            speedup[round] = inTurn / atOnce(run);
        }
        Spread ns = Spread.of(cpuNs);
        report.value("haiyan_run_seconds", Spread.of(seconds));
        report.value(
                "haiyan_visits_per_second_per_core",
                ns.times(1e-9 / count.visits).inverse());
        report.value("haiyan_ns_per_visit", ns.times(1.0 / count.visits));
        double budgetNs = NS_PER_VISIT * count.visits + NS_PER_SERVICE * count.services;
        report.value("haiyan_share_of_time_budget", ns.times(1 / budgetNs));
        report.value("two_replications_speedup", Spread.of(speedup));
        return parts;
    }

    private static double atOnce(ScenarioRun run) throws InterruptedException {
        long began = System.nanoTime();
        Thread other = new Thread(() -> run.replication().run(1, share -> {}), "careshed-bench-1");
        other.start();
        run.replication().run(0, share -> {});
        other.join();
        return System.nanoTime() - began;
    }

    private Path write(ScenarioRun run, Part part) {
        try (Scratch scratch = new Scratch()) {
            Path folder = scratch.folder().resolve("results");
            try (ResultFolder results = ResultFolder.open(folder, run.plan(), run.content())) {
                results.add(part);
                results.finish(1);
            }
            return folder;
        }
    }

    private <T> T phase(String name, Supplier<T> work) {
        long began = System.nanoTime();
        T done = work.get();
        report.value("haiyan_" + name + "_seconds", (System.nanoTime() - began) / 1e9);
        return done;
    }

    private static final class Count implements PatientArrives, ServiceStarts {
        private long visits;
        private long services;

        @Override
        public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
            visits++;
        }

        @Override
        public void serviceStarts(
                long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
            services++;
        }
    }
}
