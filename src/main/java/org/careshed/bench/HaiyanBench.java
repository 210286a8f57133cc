package org.careshed.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.ReplicationRun.Steps;
import org.careshed.experiment.ScenarioRun;
import org.careshed.journal.Facts;
import org.careshed.language.Text;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/**
 * A year of the real county, end to end: files read, county built, year simulated with every measure, results written;
 * then two replications one after the other against both at once, and one replication against the same on two threads; then
 * the county with every lever of 2022 in turn with the county before them.
 */
final class HaiyanBench {

    private static final double NS_PER_VISIT = 1000;
    private static final double NS_PER_EVENT = 300;

    private final BenchReport report;
    private final Path file;

    private HaiyanBench(BenchReport report, Path file) {
        this.report = report;
        this.file = file;
    }

    static void run(BenchReport report, Path file, boolean quick) throws IOException, InterruptedException {
        report.title(Text.of("Haiyan, a warm-up and a year, all measures", "海盐：预热期和一年，全部指标"));
        new HaiyanBench(report, file).measure(quick ? 1 : 3);
    }

    /** What levers cost: replications of the county with them, in turn with replications of the county without. */
    static void levers(BenchReport report, Path without, Path with, boolean quick) {
        report.title(
                Text.of("Haiyan with its levers on ({with}) in turn with {without}", "海盐启用措施（{with}）与 {without} 轮流")
                        .with("with", with.getFileName())
                        .with("without", without.getFileName()));
        List<Subject> subjects =
                List.of(year(Text.of("without levers", "无措施"), without), year(Text.of("with levers", "有措施"), with));
        Alternation timed = Alternation.of(subjects, 0, quick ? 1 : 3);
        report.timings(timed, Text.of("visit", "次就诊"));
        Spread perVisit = timed.speed(0, 1);
        report.value("levers_on_vs_baseline", perVisit.times(timed.units(1) / (double) timed.units(0)));
        report.value("levers_on_vs_baseline_per_visit", perVisit);
    }

    private static Subject year(Text name, Path file) {
        Scenario scenario = new ScenarioReader(Policies.shapes()).read(file).scenario();
        Prepared prepared = Prepared.of(scenario);
        ListEvents count = new ListEvents(prepared.county());
        prepared.world(0, Facts.to(List.of(count))).run(RunControl.NONE);
        Replication replication = new Replication(prepared, MeasureSet.ALL);
        return new Subject(name, () -> {
            replication.run(0, share -> {});
            return count.visits();
        });
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        Resolved resolved = phase("load", () -> new ScenarioReader(Policies.shapes()).read(file));
        ScenarioRun run = phase("build", () -> ScenarioRun.of(resolved, List.of(0), MeasureSet.ALL));
        ListEvents count = count(resolved);
        List<Part> parts = replicate(run, count, rounds);
        twoThreadsInside(run, rounds);
        phase("write", () -> write(run, parts.get(0)));
    }

    /** Elapsed time of a replication on one thread over that on two, taken in turns. */
    private void twoThreadsInside(ScenarioRun run, int rounds) {
        double[] ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double first = elapsed(run, round % 2 == 1);
            double second = elapsed(run, round % 2 == 0);
            ratio[round] = round % 2 == 1 ? second / first : first / second;
        }
        report.value("two_threads_inside_a_run", Spread.of(ratio));
    }

    private static double elapsed(ScenarioRun run, boolean two) {
        System.gc();
        long began = System.nanoTime();
        run.replication().run(0, new Steps() {
            @Override
            public void done(double share) {}

            @Override
            public boolean takesThread() {
                return two;
            }
        });
        return System.nanoTime() - began;
    }

    private ListEvents count(Resolved resolved) {
        Prepared prepared = Prepared.of(resolved.scenario());
        ListEvents count = new ListEvents(prepared.county());
        prepared.world(0, Facts.to(List.of(count))).run(RunControl.NONE);
        report.say(Text.of("%,d visits, %,d services", "%,d 次就诊，%,d 次服务"), count.visits(), count.services());
        report.say(
                Text.of(
                        "events of the facilities' lists: %,d arrivals, %,d ends of services, %,d returns from examinations,"
                                + " %,d ends of patience, %,d ends of delays",
                        "机构事件表中的事件：到达 %,d，服务结束 %,d，检查后返回 %,d，放弃等候 %,d，延迟结束 %,d"),
                count.arrivals(),
                count.serviceEnds(),
                count.returns(),
                count.patienceEnds(),
                count.delayEnds());
        report.value("haiyan_events_per_visit", count.all() / (double) count.visits());
        report.value("haiyan_resource_events_per_visit", count.atResources() / (double) count.visits());
        report.value("haiyan_services_per_visit", count.services() / (double) count.visits());
        return count;
    }

    /** Alternates two replications in turn with two at once; the first of each turn is the measured year. */
    private List<Part> replicate(ScenarioRun run, ListEvents count, int rounds) throws InterruptedException {
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
                ns.times(1e-9 / count.visits()).inverse());
        report.value("haiyan_ns_per_visit", ns.times(1.0 / count.visits()));
        report.value("haiyan_share_of_time_budget", budget(ns, count.visits(), count.all()));
        report.value("haiyan_share_without_delays", budget(ns, count.visits(), count.atResources()));
        report.value("haiyan_share_by_services_alone", budget(ns, count.visits(), count.services()));
        report.value("two_replications_speedup", Spread.of(speedup));
        return parts;
    }

    private static Spread budget(Spread ns, long visits, long events) {
        return ns.times(1 / (NS_PER_VISIT * visits + NS_PER_EVENT * events));
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
}
