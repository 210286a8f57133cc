package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.quantity.Require;

/**
 * Many who read in the web app at once. Each asks one page after another without a pause: who is served, what there is, a
 * table, the map of a county, the first page, a whole report. First nothing else happens, then a simulation runs on all
 * processors. The readers share the machine with the server.
 */
public final class ReadersBench {
    /** Readers unless stated. */
    public static final int READERS = 100;

    private static final int SECONDS = 20;
    private static final int NAME_COLUMNS = 12;
    private static final double ASKED_MS = 200;
    private static final Pattern RESULT = Pattern.compile("\"result\":\"([^\"]+)\"");
    private static final String TINY = "tiny/county";

    private final BenchReport report;
    private final ServedApp app;
    private final int readers;
    private final int seconds;
    private final Map<Text, String> pages = new LinkedHashMap<>();

    private ReadersBench(BenchReport report, ServedApp app, int readers, int seconds) {
        this.report = report;
        this.app = app;
        this.readers = readers;
        this.seconds = seconds;
    }

    /**
     * Measures and prints.
     *
     * @param readers at once
     * @param json file for the numbers
     * @param scenarios the folder that holds {@code tiny/county.yaml}; where it holds {@code haiyan/baseline.yaml}, that is what
     *     runs meanwhile
     */
    public static void run(BenchReport report, int readers, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        run(report, readers, SECONDS, json, scenarios);
    }

    static void run(BenchReport report, int readers, int seconds, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        Bench.header(report);
        try (Scratch results = new Scratch();
                ServedApp app = ServedApp.start(scenarios, results.folder())) {
            boolean haiyan = Files.isRegularFile(scenarios.resolve("haiyan/baseline.yaml"));
            new ReadersBench(report, app, readers, seconds).measure(haiyan ? "haiyan/baseline" : TINY);
        }
        json.ifPresent(report::write);
    }

    /** One page as one reader had it. */
    private record Read(Text page, double ms, boolean whole) {}

    private void measure(String simulated) throws IOException, InterruptedException {
        choosePages();
        read();
        List<Read> idle = read();
        tell(
                "readers_idle",
                Text.of("{readers} readers, nothing else happens", "{readers} 位阅读者，此外无事")
                        .with("readers", readers),
                idle);
        String run = start(simulated, 1_000);
        while (!app.get("/api/runs/" + run).contains("\"state\":\"running\"")) {
            Thread.sleep(50);
        }
        read(); // its county is built by then
        List<Read> busy = read();
        tell(
                "readers_beside_a_run",
                Text.of("{readers} readers while {scenario} is simulated", "{readers} 位阅读者，同时模拟 {scenario}")
                        .with("readers", readers)
                        .with("scenario", simulated),
                busy);
        Require.that(
                app.get("/api/runs/" + run).contains("\"state\":\"running\""), "the simulation outlasts the readers");
        app.post("/api/runs/" + run + "/cancel", "{}");
        report.title(Text.of("Beside a run over nothing else", "模拟运行时与空闲时之比"));
        report.value("readers_beside_over_idle", median(busy) / median(idle));
        report.value("readers_server_peak_megabytes", app.peakMegabytes());
    }

    /** What is read: a small run's results among it. */
    private void choosePages() throws IOException, InterruptedException {
        String run = start(TINY, 5);
        String state = app.get("/api/runs/" + run);
        while (!state.contains("\"state\":\"done\"")) {
            Require.that(!state.contains("\"state\":\"failed\""), state);
            Thread.sleep(50);
            state = app.get("/api/runs/" + run);
        }
        Matcher named = RESULT.matcher(state);
        Require.that(named.find(), "there is " + RESULT + " in " + state);
        String result = named.group(1);
        pages.put(Text.of("first page", "首页"), "/");
        pages.put(Text.of("session", "会话"), "/api/session");
        pages.put(Text.of("scenarios", "情景"), "/api/scenarios");
        pages.put(Text.of("results", "结果"), "/api/results");
        pages.put(Text.of("table", "表"), "/api/results/" + result + "/tables/flows?town=willow");
        pages.put(Text.of("county", "县"), "/api/county/tiny~county");
        pages.put(Text.of("runs", "运行"), "/api/runs");
        pages.put(Text.of("report", "报告"), "/api/reports?results=" + result + "&lang=en");
        for (Map.Entry<Text, String> page : pages.entrySet()) {
            report.say(
                    Text.of("%s %,11d characters", "%s %,11d 个字符"),
                    report.name(page.getKey(), NAME_COLUMNS),
                    app.get(page.getValue()).length());
        }
    }

    private String start(String scenario, int replications) throws IOException, InterruptedException {
        String order =
                "{\"scenarios\":[\"" + scenario + "\"],\"replications\":" + replications + ",\"confirmed\":true}";
        return app.start(order);
    }

    /** What all readers had within some seconds. */
    private List<Read> read() throws InterruptedException {
        long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<List<Read>>> all = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int first = reader;
                all.add(threads.submit(() -> reads(first, untilNs)));
            }
            List<Read> reads = new ArrayList<>();
            for (Future<List<Read>> one : all) {
                reads.addAll(one.get());
            }
            return reads;
        } catch (ExecutionException ours) {
            throw new IllegalStateException(ours.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Read> reads(int first, long untilNs) throws InterruptedException {
        List<Map.Entry<Text, String>> asked = new ArrayList<>(pages.entrySet());
        Collections.rotate(asked, -first);
        List<Read> reads = new ArrayList<>();
        for (int i = 0; System.nanoTime() < untilNs; i++) {
            Map.Entry<Text, String> page = asked.get(i % asked.size());
            long began = System.nanoTime();
            boolean whole = app.gives(page.getValue());
            reads.add(new Read(page.getKey(), (System.nanoTime() - began) / 1e6, whole));
        }
        return reads;
    }

    private void tell(String key, Text title, List<Read> reads) {
        report.title(title);
        for (Text page : pages.keySet()) {
            List<Read> ofPage =
                    reads.stream().filter(read -> read.page.equals(page)).toList();
            report.say(
                    Text.of("%s median %,8.1f ms, 95 %% %,8.1f ms", "%s 中位数 %,8.1f ms，95 %% %,8.1f ms"),
                    report.name(page, NAME_COLUMNS),
                    median(ofPage),
                    quantile(ofPage, 0.95));
        }
        long errors = reads.stream().filter(read -> !read.whole).count();
        report.value(key + "_pages_a_second", reads.size() / (double) seconds);
        report.value(key + "_median_ms", median(reads));
        report.value(key + "_p95_ms", quantile(reads, 0.95));
        report.value(key + "_errors", errors);
        report.say(
                Text.of("asked: no error, median below %.0f ms: %s", "要求：没有错误，中位数低于 %.0f ms：%s"),
                ASKED_MS,
                errors == 0 && median(reads) < ASKED_MS ? Text.of("held", "达到") : Text.of("NOT HELD", "未达到"));
    }

    private static double median(List<Read> reads) {
        return quantile(reads, 0.5);
    }

    private static double quantile(List<Read> reads, double share) {
        double[] sorted = reads.stream().mapToDouble(Read::ms).sorted().toArray();
        Require.that(sorted.length > 0, "every page is read once at least");
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
