package org.careshed.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.quantity.Require;

/** The web app as a process of its own on any free port, with the heap that its launcher gives it, and a browser let in. */
final class ServedApp implements AutoCloseable {
    private static final String HEAP = "-Xmx1g";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\?token=\\S+");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final long GRACE_SECONDS = 30;

    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final String cookie;

    private ServedApp(Process process, URI entrance) throws IOException, InterruptedException {
        this.process = process;
        this.origin = "http://" + entrance.getAuthority();
        this.cookie = client.send(HttpRequest.newBuilder(entrance).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    /** Starts it over folders of scenarios and results. */
    static ServedApp start(Path scenarios, Path results) throws IOException, InterruptedException {
        List<String> command = ChildProcess.command(
                option -> !option.startsWith("-Xmx"),
                List.of(
                        "--lang",
                        "en",
                        "serve",
                        "--no-browser",
                        "--port",
                        "0",
                        "--scenarios",
                        scenarios.toString(),
                        "--results",
                        results.toString()));
        command.add(1, HEAP);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader screen =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServedApp(process, URI.create(address.group()));
            }
        }
        throw new IOException("the web app ended before it told its address");
    }

    /** Whether a page is given whole. */
    boolean gives(String path) throws InterruptedException {
        try {
            return client.send(at(path).build(), BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException refused) {
            return false;
        }
    }

    /** What a page says. */
    String get(String path) throws IOException, InterruptedException {
        return answer(at(path).build());
    }

    /** What is answered to what a page sends. */
    String post(String path, String json) throws IOException, InterruptedException {
        return answer(sent(path, json));
    }

    /** Sends something and goes on; who cancels the answer leaves the page. */
    CompletableFuture<HttpResponse<String>> asks(String path, String json) {
        return client.sendAsync(sent(path, json), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Puts an order into the line of runs; the run's id. */
    String start(String order) throws IOException, InterruptedException {
        String answer = post("/api/runs", order);
        Matcher id = ID.matcher(answer);
        Require.that(id.find(), "there is an id in " + answer);
        return id.group(1);
    }

    private HttpRequest sent(String path, String json) {
        return at(path).header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Cookie", cookie);
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        Require.that(
                answer.statusCode() / 100 == 2,
                request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        return answer.body();
    }

    /** Its largest memory so far in millions of bytes; 0 where nobody can tell. */
    double peakMegabytes() {
        return ChildProcess.peakMegabytes(Long.toString(process.pid())).orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
