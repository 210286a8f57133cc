package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.careshed.language.Text;
import org.careshed.quantity.Require;

/**
 * How soon the web app ends what its planner does not want any more: a first estimate whose page is left, and a run that is
 * cancelled while its county is read, built, given a past, simulated or written. The app is started anew for each, as
 * nothing is known or compiled then.
 */
public final class CancelBench {
    private static final List<Integer> AFTER_MS = List.of(50, 250, 500, 1_000, 2_000, 4_000, 8_000);
    private static final double ASKED_MS = 2_000;
    private static final String TINY = "tiny/county";
    private static final int REPLICATIONS = 4;
    private static final int CLOSED_REPLICATIONS = 300;
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Nobody has it: an estimate of it is refused as soon as the one before it has ended. */
    private static final String ABSENT = order("none", 1);

    private final BenchReport report;
    private final Path scenarios;

    private CancelBench(BenchReport report, Path scenarios) {
        this.report = report;
        this.scenarios = scenarios;
    }

    /**
     * Measures and prints.
     *
     * @param json file for the numbers
     * @param scenarios the folder that holds {@code tiny/county.yaml}; where it holds {@code haiyan/baseline.yaml}, that is
     *     what is ended, except in its closing
     */
    public static void run(BenchReport report, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        run(report, AFTER_MS, CLOSED_REPLICATIONS, json, scenarios);
    }

    static void run(BenchReport report, List<Integer> afterMs, int closed, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        Bench.header(report);
        boolean haiyan = Files.isRegularFile(scenarios.resolve("haiyan/baseline.yaml"));
        CancelBench bench = new CancelBench(report, scenarios);
        bench.measure(haiyan ? "haiyan/baseline" : TINY, afterMs, closed);
        json.ifPresent(report::write);
    }

    private interface Act {
        /** Milliseconds until it ended. */
        double of(ServedApp app) throws IOException, InterruptedException;
    }

    private void measure(String scenario, List<Integer> afterMs, int closed) throws IOException, InterruptedException {
        report.title(Text.of("First estimate of {scenario}, left", "{scenario} 的首次估算中途离开")
                .with("scenario", scenario));
        double worst = 0;
        for (int after : afterMs) {
            worst = Math.max(worst, told(after, fresh(app -> leave(app, scenario, after))));
        }
        report.value("estimate_left_worst_ms", worst);
        report.title(
                Text.of("Run of {scenario}, cancelled", "{scenario} 的运行被取消").with("scenario", scenario));
        double worstRun = 0;
        for (int after : afterMs) {
            worstRun = Math.max(worstRun, told(after, fresh(app -> cancel(app, scenario, after))));
        }
        report.value("run_cancelled_worst_ms", worstRun);
        report.title(Text.of("Run that writes its tables, cancelled", "正在写出各表的运行被取消"));
        double closing = fresh(app -> cancelClosing(app, closed));
        report.value("run_cancelled_closing_ms", closing);
        double most = Math.max(Math.max(worst, worstRun), closing);
        report.say(
                Text.of("asked: below %,.0f ms: %s", "要求：低于 %,.0f ms：%s"),
                ASKED_MS,
                most < ASKED_MS ? Text.of("held", "达到") : Text.of("NOT HELD", "未达到"));
    }

    private double told(int afterMs, double ms) {
        report.say(Text.of("after %,6d ms: ended in %,8.1f ms", "%,6d ms 之后：%,8.1f ms 内结束"), afterMs, ms);
        return ms;
    }

    private double fresh(Act act) throws IOException, InterruptedException {
        try (Scratch results = new Scratch();
                ServedApp app = ServedApp.start(scenarios, results.folder())) {
            return act.of(app);
        }
    }

    private static double leave(ServedApp app, String scenario, int afterMs) throws IOException, InterruptedException {
        CompletableFuture<?> page = app.asks("/api/estimate", order(scenario, REPLICATIONS));
        Thread.sleep(afterMs);
        Require.that(!page.isDone(), "the estimate takes longer than " + afterMs + " ms");
        long left = System.nanoTime();
        page.cancel(true);
        String refusal = app.asks("/api/estimate", ABSENT).join().body();
        double ms = since(left);
        Require.that(refusal.contains("\"not-found\""), refusal);
        return ms;
    }

    private static double cancel(ServedApp app, String scenario, int afterMs) throws IOException, InterruptedException {
        String run = app.start(order(scenario, REPLICATIONS));
        Thread.sleep(afterMs);
        return cancel(app, run);
    }

    private static double cancelClosing(ServedApp app, int replications) throws IOException, InterruptedException {
        String run = app.start(order(TINY, replications));
        while (!app.get(at(run)).contains("\"done\":" + replications + ",")) {
            LockSupport.parkNanos(LOOK_NS);
        }
        return cancel(app, run);
    }

    private static double cancel(ServedApp app, String run) throws IOException, InterruptedException {
        long told = System.nanoTime();
        app.post(at(run) + "/cancel", "{}");
        while (app.get(at(run)).contains("\"state\":\"running\"")) {
            LockSupport.parkNanos(LOOK_NS);
        }
        double ms = since(told);
        Require.that(app.get(at(run)).contains("\"state\":\"cancelled\""), "the run had not ended by itself");
        return ms;
    }

    private static String at(String run) {
        return "/api/runs/" + run;
    }

    private static String order(String scenario, int replications) {
        return "{\"scenarios\":[\"" + scenario + "\"],\"replications\":" + replications + ",\"confirmed\":true}";
    }

    private static double since(long ns) {
        return (System.nanoTime() - ns) / 1e6;
    }
}
