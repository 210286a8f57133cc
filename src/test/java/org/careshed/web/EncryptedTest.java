package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.careshed.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server with a certificate: what plain HTTP on loopback is excepted from holds here. */
class EncryptedTest {
    @TempDir
    private Path folder;

    private Path keys;
    private WebServer server;
    private HttpClient client;

    @BeforeEach
    void serve() throws Exception {
        keys = Keys.of(folder.resolve("keys.p12"));
        client = Keys.trusting(keys);
        Path results = Files.createDirectories(folder.resolve("results"));
        server = WebServer.start(new Serving(
                Serving.LOOPBACK,
                0,
                Path.of("scenarios"),
                results.toRealPath(),
                Path.of("").toAbsolutePath(),
                Language.ENGLISH,
                file -> Optional.empty(),
                Optional.of(Certificate.read(keys, Keys.PASSWORD))));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theCookieGoesNowhereUnencryptedAndBrowsersAreToldToComeSo() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.url())));

        assertThat(server.url()).startsWith("https://127.0.0.1:");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; Secure", "; HttpOnly", "SameSite=Strict");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void pagesOfThisServerAloneChangeAnything() throws Exception {
        String plain = at("").replace("https", "http");

        assertThat(validate(at(""))).isEqualTo(200);
        assertThat(validate(plain)).isEqualTo(403);
    }

    @Test
    void whoSpeaksPlainlyIsNotHeard() {
        HttpRequest plain = HttpRequest.newBuilder(URI.create(server.url().replace("https", "http")))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(plain, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileWithoutAKeyOrWithAnotherPasswordIsRefused() throws Exception {
        Path empty = folder.resolve("empty.p12");
        KeyStore nothing = KeyStore.getInstance("PKCS12");
        nothing.load(null, null);
        try (var out = Files.newOutputStream(empty)) {
            nothing.store(out, Keys.PASSWORD.toCharArray());
        }

        assertThatThrownBy(() -> Certificate.read(empty, Keys.PASSWORD)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Certificate.read(keys, "another")).isInstanceOf(IOException.class);
        assertThat(Certificate.read(keys, Keys.PASSWORD).toString()).doesNotContain(Keys.PASSWORD);
    }

    private int validate(String origin) throws Exception {
        String cookie = send(HttpRequest.newBuilder(URI.create(server.url())))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        String body = "{\"id\":\"tiny/county\",\"text\":\"careshed: 1\"}";
        return send(HttpRequest.newBuilder(URI.create(at("/api/validate")))
                        .header("Cookie", cookie)
                        .header("Origin", origin)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String at(String path) {
        return server.url().substring(0, server.url().indexOf("/?")) + path;
    }
}
