package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.result.file.Fingerprint;
import org.careshed.web.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each control of docs/web.md against the real server; the numbers are those of the list of torture tests. */
class WebSecurityTest {
    private static final String CANARY = "the canary must not sing";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Resource-Policy", "same-origin");

    @TempDir
    private Path folder;

    private Premises premises;
    private Visitor planner;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("canary.yaml"), CANARY);
        premises = Premises.in(folder);
        planner = premises.planner();
    }

    @AfterEach
    void close() {
        premises.close();
    }

    /** Another name for this server, none, or two: nothing is answered but a refusal without a word. */
    @Test
    void T83_foreignHostsGetNoWord() {
        int port = premises.server().port();
        List<String> hosts = List.of(
                "Host: evil.example",
                "Host: 127.0.0.1.evil.example:" + port,
                "Host: 0.0.0.0:" + port,
                "Host: 127.0.0.1:1",
                "Host: localhost",
                "X-No: host",
                "Host: 127.0.0.1:" + port + "\r\nHost: evil.example");
        Addresses.all()
                .forEach(address -> hosts.forEach(host -> {
                    String answer = Raw.answer(
                            premises.server(),
                            address[0] + " " + address[1] + " HTTP/1.1\r\n" + host + "\r\nCookie: " + planner.cookie()
                                    + "\r\nConnection: close\r\n\r\n");
                    assertThat(answer).as(address[1] + " " + host).startsWith("HTTP/1.1 4");
                    assertThat(answer.split("\r\n\r\n", 2)[1])
                            .as(address[1] + " " + host)
                            .isEmpty();
                }));
        assertThat(Raw.answer(premises.server(), "GET /api/session HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    /** Pages of other sites may send what they like, as form, text or JSON: nothing changes. */
    @Test
    void T84_otherSitesChangeNothing() {
        String before = state();
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "application/json")) {
                for (String from : List.of(
                        "null",
                        "http://evil.example",
                        "http://127.0.0.1:1",
                        "https://127.0.0.1:" + premises.server().port())) {
                    assertThat(planner.send(sent(method, type).header("Origin", from))
                                    .statusCode())
                            .as(method + type + from)
                            .isEqualTo(403);
                }
                for (String site : List.of("cross-site", "same-site", "none")) {
                    assertThat(planner.send(sent(method, type).header("Sec-Fetch-Site", site))
                                    .statusCode())
                            .as(method + type + site)
                            .isEqualTo(403);
                }
                assertThat(planner.send(sent(method, type)).statusCode()).isEqualTo(403);
            }
            String own = "http://127.0.0.1:" + premises.server().port();
            assertThat(planner.send(sent(method, "text/plain").header("Origin", own))
                            .statusCode())
                    .isIn(405, 415);
        }
        assertThat(state()).isEqualTo(before);
    }

    /** Without the token nothing is told; guesses are wrong, then not even looked at; it stands in no log. */
    @Test
    void T85_onlyTheTokenLetsIn() throws IOException {
        Visitor stranger = Visitor.stranger(premises.server());
        Addresses.all()
                .filter(address -> address[0].equals("GET"))
                .forEach(address -> assertThat(stranger.get(address[1]).statusCode())
                        .as(address[1])
                        .isEqualTo(401));
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int guess = 0; guess < 10_000; guess++) {
            answers.merge(stranger.get("/?token=guess" + guess).statusCode(), 1, Integer::sum);
        }
        assertThat(answers.keySet()).containsExactly(401, 429);
        assertThat(answers.get(401)).isLessThan(1_000);
        assertThat(stranger.get("/?" + premises.server().url().split("\\?")[1]).statusCode())
                .as("a search is not helped by luck while guesses are not looked at")
                .isEqualTo(429);
        assertThat(planner.get("/api/session").statusCode()).isEqualTo(200);
        planner.get("/api/scenarios/nothing");
        String secret = premises.server().url().split("token=")[1];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllBytes(file))
                        .as(file.toString())
                        .asString()
                        .doesNotContain(secret);
            }
        }
    }

    /** Ways out of the folders in every place where a name is asked for: no file beyond them is ever read. */
    @Test
    void T87_noNameLeadsOutOfTheFolders() throws IOException {
        Files.createSymbolicLink(premises.scenarios().resolve("link.yaml"), folder.resolve("canary.yaml"));
        Files.createSymbolicLink(premises.scenarios().resolve("out"), folder);
        Files.createSymbolicLink(premises.results().resolve("out"), folder);
        List<String> names = List.of(
                "..~canary",
                "~..~canary",
                "..%2fcanary",
                "%2e%2e%2fcanary",
                "%252e%252e%252fcanary",
                "..%5ccanary",
                "..\\canary",
                "canary%00",
                "link",
                "out",
                "out~canary",
                "~" + folder.toString().substring(1).replace('/', '~') + "~canary",
                "%2Fetc%2Fpasswd",
                "a".repeat(10_000));
        List<String> places = List.of(
                "/api/scenarios/",
                "/api/county/",
                "/api/levers/",
                "/api/runs/",
                "/api/results/",
                "/app/",
                "/webjars/",
                "/");
        for (String name : names) {
            String plain = name.replace("\\", "%5C");
            for (String place : places) {
                refused(planner.get(place + plain), place + name);
            }
            refused(planner.get("/api/results/" + plain + "/tables"), name);
            refused(planner.get("/api/results/" + plain + "/download"), name);
            refused(planner.get("/api/reports?results=" + plain), name);
            refused(planner.get("/api/reports/download?format=pdf&results=" + plain), name);
            for (String body : List.of(
                    "{\"id\":NAME,\"text\":\"a: 1\"}",
                    "{\"from\":NAME,\"id\":\"x\"}",
                    "{\"from\":\"tiny/county\",\"id\":NAME}",
                    "{\"scenarios\":[NAME]}",
                    "{\"result\":NAME,\"resident\":1}",
                    "{\"result\":\"x\",\"resident\":NAME}")) {
                String json = body.replace(
                        "NAME",
                        Wire.line(name.replace('~', '/').replace("%2f", "/").replace("%2e", ".")));
                for (String path :
                        List.of("/api/validate", "/api/scenarios", "/api/estimate", "/api/runs", "/api/explain")) {
                    if (!(name.equals("out") && json.contains("tiny/county"))) { // a plain name for a new scenario
                        refused(planner.send("POST", path, json), path + " " + json);
                    }
                }
            }
        }
        assertThat(Raw.answer(
                        premises.server(),
                        "GET /app/../../canary.yaml HTTP/1.1\r\nHost: 127.0.0.1:"
                                + premises.server().port() + "\r\nCookie: " + planner.cookie()
                                + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("canary.yaml", "scenarios", "results");
        }
    }

    /** A scenario is data: what it names outside of its folder is refused as on the command line. */
    @Test
    void T87_noScenarioReadsBeyondItsFolder() {
        String text = "careshed: 1\nkind: county\nextends: ../../canary.yaml\n";
        HttpResponse<String> found =
                planner.send("POST", "/api/validate", Wire.line(Map.of("id", "tiny/county", "text", text)));
        assertThat(found.body()).contains("inside the scenario's folder").doesNotContain(CANARY);
    }

    /** Events are for pages of this server alone. */
    @Test
    void T88_otherSitesHearNoEvents() {
        assertThat(planner.send(planner.at("/api/runs/nothing/events")
                                .header("Accept", "text/event-stream")
                                .header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(planner.send(planner.at("/api/runs/nothing/events").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** When the disk is gone under the server each handler fails: an id is told, no trace and no path. */
    @Test
    void T92_ourFaultsAreAnIdWithoutTraceOrPath() throws IOException {
        Files.move(premises.scenarios(), folder.resolve("moved"));
        Files.move(premises.results(), folder.resolve("gone"));
        int ours = 0;
        for (String[] address : Addresses.all().toList()) {
            HttpResponse<String> answer = address[0].equals("GET")
                    ? planner.get(address[1])
                    : planner.send(
                            planner.own(address[1])
                                    .header("If-Match", "\"x\"")
                                    .method(
                                            address[0],
                                            BodyPublishers.ofString(
                                                    "{\"id\":\"tiny/county\",\"text\":\"a: 1\",\"from\":\"tiny/county\","
                                                            + "\"scenarios\":[\"tiny/county\"],\"result\":\"x\",\"resident\":1}")));
            assertThat(answer.body())
                    .as(address[1])
                    .doesNotContain(folder.toString(), "Exception", "\tat ", ".java", "org.careshed");
            if (answer.statusCode() >= 400 && address[1].startsWith("/api")) {
                JsonNode error = Visitor.json(answer).get("error");
                assertThat(error.get("what").get("zh").stringValue())
                        .as(address[1])
                        .isNotBlank();
                assertThat(error.get("id").stringValue()).isNotBlank();
            }
            ours += answer.statusCode() == 500 ? 1 : 0;
        }
        assertThat(ours).isGreaterThan(5);
        assertThat(Files.readString(premises.results().resolve(".serve/log.txt")))
                .contains("NoSuchFileException");
    }

    /** Each event is one line of the log, whatever the names in it say. */
    @Test
    void T93_theLogHasOneLineForEachEvent() throws IOException {
        Files.writeString(premises.scenarios().resolve("tiny/a\r\nb\u001b[31m\u202e.yaml"), "careshed: 1\n");
        Files.createDirectories(premises.scenarios().resolve("tiny/dir.yaml"));
        Files.move(premises.results(), folder.resolve("gone\r\nINFO all is well\u001b[2J"));
        planner.get("/api/results");
        planner.get("/api/results/x/tables");
        List<String> lines = Files.readAllLines(premises.results().resolve(".serve/log.txt"));
        assertThat(lines).allMatch(line -> line.matches("20[0-9-]+T[0-9:.]+Z fault-[0-9a-f]{8} GET /api/results.*"));
        assertThat(String.join("", lines)).doesNotContain("\u001b", "\r");
    }

    /** The headers stand on every answer: pages, data, refusals, faults, files, and what is not HTTP at all. */
    @Test
    void T94_everyAnswerHasItsHeaders() throws IOException {
        Visitor stranger = Visitor.stranger(premises.server());
        for (String[] address : Addresses.all().toList()) {
            for (Visitor visitor : List.of(planner, stranger)) {
                HttpResponse<String> answer = visitor.send(visitor.own(address[1])
                        .method(address[0], BodyPublishers.ofString(address[0].equals("GET") ? "" : "{}")));
                guarded(answer, address[1]);
            }
        }
        guarded(planner.send(planner.at("/api/session").method("OPTIONS", BodyPublishers.noBody())), "OPTIONS");
        guarded(planner.send(planner.own("/api/session").DELETE()), "DELETE");
        for (String odd : List.of(
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1:" + premises.server().port() + "\r\n\r\n")) {
            String answer = Raw.answer(premises.server(), odd);
            assertThat(answer).as(odd).startsWith("HTTP/1.1 4").doesNotContain("Jetty", "Server:");
            HEADERS.forEach((name, value) -> assertThat(answer).as(odd).contains(name + ": " + value));
        }
    }

    /** Two tabs change one scenario: the second is told, and has both texts. */
    @Test
    void T95_noSaveOverwritesWhatItHasNotSeen() {
        String path = "/api/scenarios/tiny~county";
        JsonNode opened = planner.json(path);
        Visitor other = premises.planner();
        String text = opened.get("text").stringValue();
        assertThat(save(planner, path, text + "# mine\n", opened.get("etag").stringValue())
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> second =
                save(other, path, text + "# theirs\n", opened.get("etag").stringValue());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Visitor.json(second).get("theirs").stringValue()).endsWith("# mine\n");
        assertThat(planner.json(path).get("text").stringValue()).endsWith("# mine\n");
        assertThat(planner.send("PUT", path, Wire.line(Map.of("text", text))).statusCode())
                .isEqualTo(428);
    }

    private static HttpResponse<String> save(Visitor visitor, String path, String text, String etag) {
        return visitor.send(visitor.own(path)
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(Wire.line(Map.of("text", text)))));
    }

    private HttpRequest.Builder sent(String method, String type) {
        return planner.at("/api/scenarios")
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString("{\"from\":\"tiny/county\",\"id\":\"tiny/evil\"}"));
    }

    private void refused(HttpResponse<String> answer, String asked) {
        assertThat(answer.statusCode()).as(asked).isBetween(400, 499);
        assertThat(answer.body()).as(asked).doesNotContain(CANARY, "root:");
    }

    private static void guarded(HttpResponse<String> answer, String asked) {
        HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(asked + " " + name)
                .containsExactly(value));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(asked)
                .hasSize(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as(asked)
                .startsWith("default-src 'none'")
                .doesNotContain("script-src 'unsafe");
        assertThat(answer.headers().map().keySet().stream().filter(name -> name.startsWith("access-control")))
                .isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        if (!answer.body().isEmpty() && !asked.contains("zip")) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(asked)
                    .contains("charset=utf-8");
        }
    }

    /** A hash of everything in the served folders. */
    private String state() {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder state = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append(file).append(Fingerprint.of(file).sha256()).append('\n');
            }
            return state.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
