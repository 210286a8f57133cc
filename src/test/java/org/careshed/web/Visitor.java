package org.careshed.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as a server can tell: it keeps the cookie and names the page that it asks from. */
final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final WebServer server;
    private String cookie = "";

    private Visitor(WebServer server) {
        this.server = server;
    }

    /** Somebody without the token. */
    static Visitor stranger(WebServer server) {
        return new Visitor(server);
    }

    /** The planner, who opened the address that was printed. */
    static Visitor planner(WebServer server) {
        Visitor visitor = new Visitor(server);
        HttpResponse<String> entered =
                visitor.send(HttpRequest.newBuilder(URI.create(server.url())).GET());
        visitor.cookie =
                entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return visitor;
    }

    String cookie() {
        return cookie;
    }

    /** A request that only reads. */
    HttpResponse<String> get(String path) {
        return send(at(path).GET());
    }

    /** A request as the app's own page sends it. */
    HttpResponse<String> send(String method, String path, String json) {
        return send(own(path).method(method, BodyPublishers.ofString(json)));
    }

    /** A request from the app's own page, to be completed. */
    HttpRequest.Builder own(String path) {
        return at(path).header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json");
    }

    /** A request without a word of its page, to be completed. */
    HttpRequest.Builder at(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer. */
    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** The JSON of what is at a path, which must be there. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }
}
