package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.web.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is too large, too slow or too much is refused, and the server answers others meanwhile. */
class WebLimitsTest {
    private static final int SLOW_CONNECTIONS = 500;

    /** Far beyond what is promised (docs/web.md), as a crowded machine keeps everybody waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Premises premises;
    private Visitor planner;

    @BeforeEach
    void open() {
        premises = Premises.in(folder);
        planner = premises.planner();
        planner.get("/api/session"); // classes are loaded once
    }

    @AfterEach
    void close() {
        premises.close();
    }

    /** Ten gigabytes are refused by their length before a byte is read. */
    @Test
    void T89_aHugeBodyIsRefusedUnread() {
        String answer =
                Raw.answer(premises.server(), head("POST /api/validate") + "Content-Length: 10737418240\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
        answersOthers();
    }

    /** A body without end is cut at ten megabytes. */
    @Test
    void T89_anEndlessBodyIsCut() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        long sent = 0;
        try (Raw raw = new Raw(premises.server())) {
            raw.say(head("POST /api/validate") + "Transfer-Encoding: chunked\r\n\r\n");
            for (; sent < 64 << 20; sent += 0x10000) {
                raw.say(chunk);
            }
            assertThat(raw.hear()).startsWith("HTTP/1.1 413");
        } catch (UncheckedIOException closed) {
            assertThat(sent).isLessThan(64 << 20);
        }
        answersOthers();
    }

    /** Five hundred senders of a byte a second keep nobody waiting, with the token and without. */
    @Test
    void T89_slowSendersKeepNobodyWaiting() throws InterruptedException {
        List<Raw> slow = new ArrayList<>();
        for (int i = 0; i < SLOW_CONNECTIONS; i++) {
            Raw raw = new Raw(premises.server());
            raw.say(i % 2 == 0 ? "GET / HT" : head("POST /api/validate") + "Content-Length: 1000\r\n\r\n{");
            slow.add(raw);
        }
        for (int second = 0; second < 3; second++) {
            Thread.sleep(1_000);
            answersOthers();
            slow.forEach(WebLimitsTest::drip);
        }
        slow.forEach(Raw::close);
        answersOthers();
    }

    /** A hundred thousand headers, or one that is long, are refused. */
    @Test
    void T89_tooManyHeadersAreRefused() {
        StringBuilder headers = new StringBuilder(
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + premises.server().port() + "\r\n");
        for (int i = 0; i < 100_000; i++) {
            headers.append("X-").append(i).append(": y\r\n");
        }
        try {
            assertThat(Raw.answer(premises.server(), headers + "\r\n")).matches("(?s)(HTTP/1.1 431.*)?");
        } catch (UncheckedIOException cut) {
            assertThat(cut.getMessage()).isNotNull(); // closed while it was still talking
        }
        answersOthers();
    }

    /** Texts that would explode when read are located problems within seconds, and the server lives. */
    @Test
    void T90_hostileTextsAreLocatedProblems() {
        StringBuilder bomb = new StringBuilder("careshed: 1\nkind: county\na: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + (char) (c - 1) + ",").repeat(9)).append("x]\n");
        }
        StringBuilder keys = new StringBuilder("careshed: 1\nkind: county\n");
        for (int i = 0; i < 400_000; i++) {
            keys.append('k').append(i).append(": 1\n");
        }
        for (String text : List.of(
                bomb.toString(),
                "[".repeat(100_000),
                " ".repeat(5_000_000),
                keys.toString(),
                "a: " + "x".repeat(5_000_000),
                "\u0000",
                "a: \ud83d\ude00\n\t- b",
                "!!java.lang.Runtime {}",
                "%YAML 9.9")) {
            long begun = System.nanoTime();
            HttpResponse<String> found = validate(text);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            assertThat(found.statusCode()).isEqualTo(200);
            JsonNode first = Visitor.json(found).get("problems").get(0);
            assertThat(first.get("line").intValue()).isPositive();
            assertThat(first.get("what").get("en").stringValue()).isNotBlank();
            answersOthers();
        }
        assertThat(validate(" ".repeat(6 << 20)).statusCode()).isEqualTo(413);
        for (String json : List.of(
                "[".repeat(100_000), "{\"id\":\"x\",\"id\":\"y\"}", "{\"id\":1e999999999}", "{}{}", "", "null")) {
            assertThat(planner.send("POST", "/api/validate", json).statusCode()).isEqualTo(400);
        }
    }

    /** A county of a hundred million is reckoned and refused; the eleventh that would wait is refused; any can be ended. */
    @Test
    void T91_theLineIsBoundedAndRunsEnd() throws IOException {
        Path tiny = premises.scenarios().resolve("tiny");
        String rows = Files.readString(tiny.resolve("population.csv"));
        Files.writeString(tiny.resolve("crowd.csv"), rows.replaceAll("(?m)^([^,]+,[^,]+),[0-9]+", "$1,9000000"));
        Files.writeString(
                tiny.resolve("crowd.yaml"),
                Files.readString(tiny.resolve("county.yaml"))
                        .replace("population.csv", "crowd.csv")
                        .replace("id: tiny", "id: crowd"));
        String crowd = "{\"scenarios\":[\"tiny/crowd\"],\"replications\":1,\"confirmed\":true}";
        HttpResponse<String> reckoned = planner.send("POST", "/api/estimate", crowd);
        if (reckoned.statusCode() == 200) { // the scenario's own limits may come first
            assertThat(Visitor.json(reckoned).get("fits").booleanValue()).isFalse();
        }
        assertThat(planner.send("POST", "/api/runs", crowd).statusCode()).isEqualTo(422);
        String order = "{\"scenarios\":[\"tiny/county\"],\"replications\":5000,\"confirmed\":true}";
        List<String> started = new ArrayList<>();
        int full = 0;
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> answer = planner.send("POST", "/api/runs", order);
            if (answer.statusCode() == 202) {
                started.add(Visitor.json(answer).get("id").stringValue());
            } else {
                assertThat(answer.statusCode()).isEqualTo(429);
                full++;
            }
        }
        assertThat(started).hasSizeBetween(10, 11);
        assertThat(full).isGreaterThan(100);
        for (String id : started) {
            long asked = System.nanoTime();
            planner.send("POST", "/api/runs/" + id + "/cancel", "{}");
            premises.wait(planner, id, run -> run.get("state").stringValue().equals("cancelled"));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
        }
        answersOthers();
    }

    private HttpResponse<String> validate(String text) {
        return planner.send("POST", "/api/validate", Wire.line(Map.of("id", "tiny/county", "text", text)));
    }

    private static void drip(Raw raw) {
        try {
            raw.say(" ");
        } catch (UncheckedIOException cut) {
            assertThat(cut.getMessage()).isNotNull(); // too slow: the server closed it
        }
    }

    private void answersOthers() {
        long asked = System.nanoTime();
        assertThat(premises.planner().get("/api/session").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
    }

    private String head(String request) {
        String own = "127.0.0.1:" + premises.server().port();
        return request + " HTTP/1.1\r\nHost: " + own + "\r\nOrigin: http://" + own
                + "\r\nContent-Type: application/json\r\nCookie: " + planner.cookie() + "\r\n";
    }
}
