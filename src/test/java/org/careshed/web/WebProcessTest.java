package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the planner starts it: a process of its own, which may be killed. */
@Tag("heavy")
class WebProcessTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path folder;

    /** A run that a killed server left is interrupted, and goes on to the bytes of one that was never cut. */
    @Test
    void T96_aKilledServerOffersToGoOn() throws Exception {
        Files.createDirectories(folder.resolve("results"));
        String order = "{\"scenarios\":[\"tiny/county\"],\"replications\":400,\"confirmed\":true}";
        try (Served first = new Served("--results", folder.resolve("results").toString())) {
            first.ask("POST", "/api/runs", order);
            first.until("/api/runs", text -> text.matches("(?s).*\"done\":([1-9][0-9]|[1-9]),.*"));
            first.process.destroyForcibly().waitFor();
        }
        try (Served second = new Served("--results", folder.resolve("results").toString())) {
            String runs = second.ask("GET", "/api/runs", "");
            assertThat(runs).contains("\"state\":\"interrupted\"");
            String id = runs.split("\"id\":\"")[1].split("\"")[0];
            second.ask("POST", "/api/runs/" + id + "/continue", "{}");
            String done = second.until("/api/runs/" + id, text -> text.contains("\"state\":\"done\""));
            assertThat(done).contains("replications are there already");
        }
        Files.createDirectories(folder.resolve("whole"));
        try (Served whole = new Served("--results", folder.resolve("whole").toString())) {
            whole.ask("POST", "/api/runs", order);
            whole.until("/api/runs", text -> text.contains("\"state\":\"done\""));
        }
        Path resumed = only(folder.resolve("results"));
        assertThat(resumed.resolve("manifest.json"))
                .hasSameBinaryContentAs(only(folder.resolve("whole")).resolve("manifest.json"));
    }

    /** Beyond this machine the server speaks encrypted or not at all, and the planner is warned; else nobody there is heard. */
    @Test
    void T97_anotherAddressNeedsACertificateWarnsAndKeepsTheToken() throws Exception {
        Process refused = process("--host", "0.0.0.0", "--results", folder.toString());
        assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("needs encryption", "--certificate");
        assertThat(refused.waitFor()).isEqualTo(2);

        Path keys = Keys.of(folder.resolve("keys.p12"));
        HttpClient trusting = Keys.trusting(keys);
        try (Served anywhere = new Served(
                trusting, "--host", "0.0.0.0", "--certificate", keys.toString(), "--results", folder.toString())) {
            assertThat(anywhere.said).anyMatch(line -> line.contains("WARNING") && line.contains("0.0.0.0"));
            assertThat(trusting.send(
                                    HttpRequest.newBuilder(URI.create(anywhere.at("/api/session")))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(anywhere.ask("GET", "/api/session", "")).contains("\"version\"");
        }
        try (Served here = new Served("--results", folder.toString())) {
            assertThat(here.said).noneMatch(line -> line.contains("WARNING"));
            int port = URI.create(here.at("/")).getPort();
            try (ServerSocket elsewhere = new ServerSocket()) { // the port is free on another address of this machine
                elsewhere.bind(new InetSocketAddress("127.0.0.2", port));
                assertThat(elsewhere.isBound()).isTrue();
            }
        }
    }

    private static Path only(Path results) throws IOException {
        try (var folders = Files.list(results)) {
            return folders.filter(path -> Files.exists(path.resolve("manifest.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Process process(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.careshed.cli.Main",
                "serve",
                "--no-browser",
                "--port",
                "0",
                "--lang",
                "en",
                "--scenarios",
                "scenarios"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CARESHED_CERTIFICATE_PASSWORD", Keys.PASSWORD);
        return builder.start();
    }

    /** A server in a process of its own. */
    private static final class Served implements AutoCloseable {
        private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

        private final HttpClient client;
        private final Process process;
        private final List<String> said = new ArrayList<>();
        private final String url;
        private final String cookie;

        Served(String... options) throws Exception {
            this(HttpClient.newHttpClient(), options);
        }

        Served(HttpClient client, String... options) throws Exception {
            this.client = client;
            process = process(options);
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            while (line != null && !ADDRESS.matcher(line).find()) {
                said.add(line);
                line = lines.readLine();
            }
            assertThat(line).as("what the server says: " + said).isNotNull();
            Matcher address = ADDRESS.matcher(line);
            assertThat(address.find()).isTrue();
            url = address.group();
            cookie = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";", 2)[0];
        }

        String at(String path) {
            return url.substring(0, url.indexOf("/?")) + path;
        }

        String ask(String method, String path, String json) throws Exception {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(at(path)))
                            .header("Cookie", cookie)
                            .header("Origin", at(""))
                            .header("Content-Type", "application/json")
                            .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        }

        String until(String path, Predicate<String> so) throws Exception {
            String seen = ask("GET", path, "");
            for (long end = System.nanoTime() + PATIENCE_NANOS; !so.test(seen); seen = ask("GET", path, "")) {
                assertThat(System.nanoTime()).as(seen).isLessThan(end);
                LockSupport.parkNanos(50_000_000);
            }
            return seen;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
