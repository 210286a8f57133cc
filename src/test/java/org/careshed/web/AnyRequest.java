package org.careshed.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server with results, asked by a planner's browser for whatever bytes say. */
public final class AnyRequest {

    /** What is asked: GET with a query or a part of the path, POST with a body. Nothing that changes anything. */
    private static final List<String> ADDRESSES = List.of(
            "GET /api/results/example/tables/waits?",
            "GET /api/results/example/tables/town_shares?town=",
            "GET /api/results/example/tables/",
            "GET /api/results/",
            "GET /api/reports?results=example&lang=",
            "GET /api/reports?results=",
            "GET /api/reports/download?results=example&format=",
            "GET /api/scenarios/",
            "GET /api/county/",
            "GET /api/levers/",
            "GET /api/runs/",
            "GET /app/",
            "GET /webjars/",
            "GET /?token=",
            "GET /",
            "POST /api/validate",
            "POST /api/estimate",
            "POST /api/explain",
            "POST /api/validate {\"id\":\"tiny/county\",\"text\":",
            "POST /api/county {\"id\":\"tiny/county\",\"text\":",
            "POST /api/explain {\"result\":\"example\",\"resident\":");

    private final Premises premises;
    private final String cookie;

    private AnyRequest(Premises premises) {
        this.premises = premises;
        this.cookie = premises.planner().cookie();
    }

    /** Opens in an empty folder; it closes with the process. */
    public static AnyRequest in(Path folder) {
        Premises premises = Premises.in(folder);
        Path from = Path.of("results/tiny-example");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        premises.results()
                                .resolve("example")
                                .resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AnyRequest(premises);
    }

    /** How many addresses there are. */
    public static int many() {
        return ADDRESSES.size();
    }

    /**
     * The status of the answer to one of the addresses with the bytes behind it; 0 where the server hung up.
     *
     * @param address from 0
     */
    public int answer(int address, byte[] bytes) {
        String[] words = ADDRESSES.get(address).split(" ", 3);
        String said = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean body = words[0].equals("POST");
        String path = body ? words[1] : words[1] + said;
        String sent = body ? (words.length > 2 ? words[2] + said + "}" : said) : "";
        String request = words[0] + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + premises.server().port() + "\r\nCookie: " + cookie + "\r\nOrigin: http://127.0.0.1:"
                + premises.server().port() + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + sent.length() + "\r\nConnection: close\r\n\r\n" + sent;
        String answer = Raw.answerInTheEnd(premises.server(), request);
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
