package org.careshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says whatever it likes, HTTP or not. */
final class Raw implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;
    private static final int LONG_PATIENCE_MS = 300_000;

    private final Socket socket;

    Raw(WebServer server) {
        this(server, PATIENCE_MS);
    }

    private Raw(WebServer server, int patienceMs) {
        try {
            socket = new Socket("127.0.0.1", server.port());
            socket.setSoTimeout(patienceMs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server answers to a text until it closes or says no more. */
    static String answer(WebServer server, String request) {
        try (Raw raw = new Raw(server)) {
            raw.say(request);
            return raw.hear();
        }
    }

    /** The same where the server may have a report to write on a machine that is busy with searching. */
    static String answerInTheEnd(WebServer server, String request) {
        try (Raw raw = new Raw(server, LONG_PATIENCE_MS)) {
            raw.say(request);
            return raw.hear();
        }
    }

    void say(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Everything until the other side closes; nothing if it was cut off. */
    String hear() {
        StringBuilder heard = new StringBuilder();
        byte[] part = new byte[8_192];
        try {
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            for (int many = in.read(part); many > 0; many = in.read(part)) {
                heard.append(new String(part, 0, many, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("the server neither answers nor closes", silent);
        } catch (IOException cut) {
            return heard.toString();
        }
        return heard.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
