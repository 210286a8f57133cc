import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps a server of the web app at work: one small run after the other, every second one cancelled while it runs, three readers
 * beside them; and looks between two runs at what the server holds. Run by {@code src/trust/soak.sh} as {@code java Soak.java ADDRESS
 * PROCESS MINUTES SAMPLES RESULTS}: the address with its token, the server's process, for how long, a file for the samples, the
 * server's folder of results, from which old ones are taken away.
 *
 * <p>Prints one line. Exit code 1 if something rose: the slope is that of Theil and Sen (the median of the slopes between any two
 * samples) after the first quarter of the time and the first {@value #WARM_UP} runs, when the server's list of runs is full.
 */
final class Soak {
    private static final int WARM_UP = 120;
    private static final int MOST_RESULTS = 20;
    private static final long RUN_PATIENCE_S = 300;

    /** By so much of their median may memory after a collection and the process as a whole rise, over the time that is looked at. */
    private static final double MEMORY = 0.05;

    /** By so many may threads and open files rise. */
    private static final double COUNT = 1.5;

    /** What the server held at a moment: heap after a full collection and resident memory in bytes, threads, open files. */
    private record Sample(double minutes, long heap, long resident, int threads, int files) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI home;
    private final String cookie;
    private final String process;
    private final long begun = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();
    private final AtomicLong read = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<String> refused = new ArrayList<>();
    private volatile String running = "";
    private volatile String landed = "";
    private int runs;
    private int cancelled;

    private Soak(String address, String process) throws IOException, InterruptedException {
        this.process = process;
        URI entrance = URI.create(address);
        home = URI.create("http://" + entrance.getAuthority());
        HttpResponse<String> entered =
                client.send(HttpRequest.newBuilder(entrance).GET().build(), BodyHandlers.ofString());
        cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    public static void main(String[] words) throws Exception {
        Soak soak = new Soak(words[0], words[1]);
        double minutes = Double.parseDouble(words[2]);
        List<Thread> readers =
                List.of(new Thread(soak::readPages), new Thread(soak::readReports), new Thread(soak::readEvents));
        readers.forEach(Thread::start);
        soak.work(minutes, Path.of(words[3]), Path.of(words[4]));
        soak.over.set(true);
        for (Thread reader : readers) {
            reader.join(60_000);
        }
        System.exit(soak.judge(minutes) ? 0 : 1);
    }

    private void work(double minutes, Path kept, Path results) throws Exception {
        double step = Math.max(minutes / 400, 0.1);
        double next = 0;
        Files.writeString(kept, "minutes\theap\tresident\tthreads\tfiles\truns\n");
        while (minutes() < minutes) {
            run(runs % 2 == 1);
            if (minutes() >= next) {
                next = minutes() + step;
                Sample sample = sample();
                if (runs >= WARM_UP && sample.minutes() >= minutes / 4) {
                    samples.add(sample);
                }
                Files.writeString(
                        kept,
                        String.format(Locale.ROOT, "%.2f\t%d\t%d\t%d\t%d\t%d%n", sample.minutes(), sample.heap(),
                                sample.resident(), sample.threads(), sample.files(), runs),
                        java.nio.file.StandardOpenOption.APPEND);
                tidy(results);
            }
        }
    }

    /** One run from its order to its end; who is to be cancelled has work for longer than anybody waits. */
    private void run(boolean cancel) throws Exception {
        runs++;
        String order = String.format(
                "{\"scenarios\":[\"tiny/%s\"],\"replications\":%d,\"seed\":%d,\"confirmed\":true}",
                runs % 4 < 2 ? "county" : "one-more-doctor", cancel ? 2000 : 4, runs);
        String id = found("\"id\":\"([^\"]+)\"", ask("POST", "/api/runs", order));
        running = id;
        for (int polls = 0; ; polls++) {
            String run = ask("GET", "/api/runs/" + id, "");
            String state = found("\"state\":\"([^\"]+)\"", run);
            if (cancel && state.equals("running") && polls > runs % 7) {
                ask("POST", "/api/runs/" + id + "/cancel", "{}");
                cancel = false;
                cancelled++;
            }
            if (List.of("done", "cancelled", "failed", "interrupted").contains(state)) {
                if (state.equals("done")) {
                    landed = found("\"result\":\"([^\"]+)\"", run);
                }
                if (state.equals("failed") || state.equals("interrupted")) {
                    fault("run " + id + " " + state + ": " + run);
                }
                return;
            }
            if (polls > RUN_PATIENCE_S * 20) {
                throw new IOException("run " + id + " never ends: " + run);
            }
            Thread.sleep(50);
        }
    }

    // ---- readers ------------------------------------------------------------------------------------------------

    private void readPages() {
        String[] pages = {
            "/", "/api/session", "/api/scenarios", "/api/scenarios/tiny~county", "/api/runs", "/api/results", "/api/levers",
            "/api/schema", "/api/county/tiny~county"
        };
        for (int n = 0; !over.get(); n++) {
            look(pages[n % pages.length]);
            rest(200);
        }
    }

    private void readReports() {
        while (!over.get()) {
            if (!landed.isEmpty()) {
                look("/api/results/" + landed + "/tables");
                look("/api/reports?lang=en&results=" + landed);
            }
            rest(5_000);
        }
    }

    /** Follows the events of the run that is in progress, and goes away in their middle every second time. */
    private void readEvents() {
        for (int n = 0; !over.get(); n++) {
            if (running.isEmpty()) {
                rest(100);
                continue;
            }
            HttpRequest request = at("/api/runs/" + running + "/events").timeout(Duration.ofSeconds(20)).GET().build();
            try {
                HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    for (int line = 0; lines.readLine() != null && (n % 2 == 0 || line < 20); line++) {
                        read.incrementAndGet();
                    }
                }
            } catch (IOException gone) {
                read.incrementAndGet(); // the run was over, or forgotten
            } catch (InterruptedException e) {
                return;
            }
            rest(100);
        }
    }

    private String look(String path) {
        try {
            read.incrementAndGet();
            HttpResponse<String> answer = client.send(at(path).GET().build(), BodyHandlers.ofString());
            // results that are taken away between list and page are gone
            if (answer.statusCode() != 200 && answer.statusCode() != 404) {
                fault(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            fault(path + ": " + e);
        } catch (InterruptedException e) {
            over.set(true);
        }
        return "";
    }

    // ---- what the server holds ----------------------------------------------------------------------------------

    private Sample sample() throws Exception {
        String histogram = told("jcmd", process, "GC.class_histogram");
        long heap = Long.parseLong(found("(?m)^Total\\s+\\d+\\s+(\\d+)", histogram));
        String status = Files.readString(Path.of("/proc", process, "status"));
        try (Stream<Path> files = Files.list(Path.of("/proc", process, "fd"))) {
            return new Sample(
                    minutes(),
                    heap,
                    1024 * Long.parseLong(found("VmRSS:\\s+(\\d+)", status)),
                    Integer.parseInt(found("Threads:\\s+(\\d+)", status)),
                    (int) files.count());
        }
    }

    private boolean judge(double minutes) {
        if (samples.size() < 20) {
            System.out.printf("%d samples in %.0f minutes are too few to tell%n", samples.size(), minutes);
            return false;
        }
        double heap = rise(samples.stream().mapToDouble(Sample::heap).toArray());
        double resident = rise(samples.stream().mapToDouble(Sample::resident).toArray());
        double threads = rise(samples.stream().mapToDouble(Sample::threads).toArray());
        double files = rise(samples.stream().mapToDouble(Sample::files).toArray());
        double heapMedian = median(samples.stream().mapToDouble(Sample::heap).toArray());
        double residentMedian = median(samples.stream().mapToDouble(Sample::resident).toArray());
        boolean flat = heap <= MEMORY * heapMedian
                && resident <= MEMORY * residentMedian
                && threads <= COUNT
                && files <= COUNT
                && refused.isEmpty();
        System.out.printf(
                Locale.ROOT,
                "%.0f minutes: %d runs, %d of them cancelled, %d pages and events read beside them; in %d samples of the last %.0f minutes"
                        + " memory after collection rose by %.1f %% of %.1f MB, the process by %.1f %% of %.0f MB (both at most %.0f %%),"
                        + " threads by %.1f, open files by %.1f (at most %.1f)%s%n",
                minutes(),
                runs,
                cancelled,
                read.get(),
                samples.size(),
                samples.get(samples.size() - 1).minutes() - samples.get(0).minutes(),
                100 * heap / heapMedian,
                heapMedian / 1e6,
                100 * resident / residentMedian,
                residentMedian / 1e6,
                100 * MEMORY,
                threads,
                files,
                COUNT,
                refused.isEmpty() ? "" : "; " + refused.size() + " faults, first " + refused.get(0));
        return flat;
    }

    /** By how much a line through the values rises over their time. */
    private double rise(double[] values) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes.add((values[j] - values[i]) / (samples.get(j).minutes() - samples.get(i).minutes()));
            }
        }
        double time = samples.get(values.length - 1).minutes() - samples.get(0).minutes();
        return time * median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    // ---- small things -------------------------------------------------------------------------------------------

    /** Takes away all results but the newest, as a planner does now and then. */
    private static void tidy(Path results) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(results)) {
            old = folders.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing((Path folder) -> folder.toFile().lastModified()).reversed())
                    .skip(MOST_RESULTS)
                    .toList();
        }
        for (Path folder : old) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private String ask(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                at(path).header("Origin", home.toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(120)).header("Cookie", cookie);
    }

    private double minutes() {
        return (System.nanoTime() - begun) / 6e10;
    }

    private void fault(String what) {
        synchronized (refused) {
            refused.add(what.substring(0, Math.min(300, what.length())));
        }
    }

    private static void rest(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String found(String pattern, String text) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String told(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
