package org.careshed.bench;

import java.io.IOException;
import java.io.PrintStream;
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
    private static final double ASKED_MS = 200;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern RESULT = Pattern.compile("\"result\":\"([^\"]+)\"");
    private static final String TINY = "tiny/county";

    private final BenchReport report;
    private final ServedApp app;
    private final int readers;
    private final int seconds;
    private final Map<String, String> pages = new LinkedHashMap<>();

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
    public static void run(PrintStream out, int readers, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        run(out, readers, SECONDS, json, scenarios);
    }

    static void run(PrintStream out, int readers, int seconds, Optional<Path> json, Path scenarios)
            throws IOException, InterruptedException {
        BenchReport report = new BenchReport(out);
        Bench.header(report);
        try (Scratch results = new Scratch();
                ServedApp app = ServedApp.start(scenarios, results.folder())) {
            boolean haiyan = Files.isRegularFile(scenarios.resolve("haiyan/baseline.yaml"));
            new ReadersBench(report, app, readers, seconds).measure(haiyan ? "haiyan/baseline" : TINY);
        }
        json.ifPresent(report::write);
    }

    /** One page as one reader had it. */
    private record Read(String page, double ms, boolean whole) {}

    private void measure(String simulated) throws IOException, InterruptedException {
        choosePages();
        read();
        List<Read> idle = read();
        tell("readers_idle", readers + " readers, nothing else happens", idle);
        String run = start(simulated, 1_000);
        while (!app.get("/api/runs/" + run).contains("\"state\":\"running\"")) {
            Thread.sleep(50);
        }
        read(); // its county is built by then
        List<Read> busy = read();
        tell("readers_beside_a_run", readers + " readers while " + simulated + " is simulated", busy);
        Require.that(
                app.get("/api/runs/" + run).contains("\"state\":\"running\""), "the simulation outlasts the readers");
        app.post("/api/runs/" + run + "/cancel", "{}");
        report.title("Beside a run over nothing else");
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
        String result = found(RESULT, state);
        pages.put("first page", "/");
        pages.put("session", "/api/session");
        pages.put("scenarios", "/api/scenarios");
        pages.put("results", "/api/results");
        pages.put("table", "/api/results/" + result + "/tables/flows?town=willow");
        pages.put("county", "/api/county/tiny~county");
        pages.put("runs", "/api/runs");
        pages.put("report", "/api/reports?results=" + result + "&lang=en");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            report.say(
                    "%-12s %,11d characters",
                    page.getKey(), app.get(page.getValue()).length());
        }
    }

    private String start(String scenario, int replications) throws IOException, InterruptedException {
        String order =
                "{\"scenarios\":[\"" + scenario + "\"],\"replications\":" + replications + ",\"confirmed\":true}";
        return found(ID, app.post("/api/runs", order));
    }

    private static String found(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        Require.that(matcher.find(), "there is " + pattern + " in " + in);
        return matcher.group(1);
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
        List<Map.Entry<String, String>> asked = new ArrayList<>(pages.entrySet());
        Collections.rotate(asked, -first);
        List<Read> reads = new ArrayList<>();
        for (int i = 0; System.nanoTime() < untilNs; i++) {
            Map.Entry<String, String> page = asked.get(i % asked.size());
            long began = System.nanoTime();
            boolean whole = app.gives(page.getValue());
            reads.add(new Read(page.getKey(), (System.nanoTime() - began) / 1e6, whole));
        }
        return reads;
    }

    private void tell(String key, String title, List<Read> reads) {
        report.title(title);
        for (String page : pages.keySet()) {
            List<Read> ofPage =
                    reads.stream().filter(read -> read.page.equals(page)).toList();
            report.say("%-12s median %,8.1f ms, 95 %% %,8.1f ms", page, median(ofPage), quantile(ofPage, 0.95));
        }
        long errors = reads.stream().filter(read -> !read.whole).count();
        report.value(key + "_pages_a_second", reads.size() / (double) seconds);
        report.value(key + "_median_ms", median(reads));
        report.value(key + "_p95_ms", quantile(reads, 0.95));
        report.value(key + "_errors", errors);
        report.say(
                "asked: no error, median below %.0f ms: %s",
                ASKED_MS, errors == 0 && median(reads) < ASKED_MS ? "held" : "NOT HELD");
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
