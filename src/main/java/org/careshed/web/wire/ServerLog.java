package org.careshed.web.wire;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;

/**
 * The server's diary: one line an event, whatever it names, in a file that only grows to {@value #MOST_BYTES} bytes and then
 * begins anew. It never holds the token, cookies or addresses with their queries.
 */
public final class ServerLog {
    private static final long MOST_BYTES = 5 << 20;

    private final Path file;

    /** @param folder in which {@code log.txt} is kept; made when it is not there */
    public ServerLog(Path folder) {
        this.file = folder.resolve("log.txt");
    }

    /** One event; signs that would steer a terminal or begin a line are written as their codes. */
    public synchronized void note(String event) {
        byte[] line = (Instant.now() + " " + escaped(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) + line.length > MOST_BYTES) {
                Files.delete(file);
            }
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            return; // a diary that cannot be written stops nobody's work
        }
    }

    /** A fault of ours with its trace, on one line. */
    public void note(String event, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        note(event + ": " + trace);
    }

    /** Control characters, marks of direction and lone halves of pairs as their codes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            boolean odd = Character.isISOControl(c)
                    || kind == Character.FORMAT
                    || kind == Character.SURROGATE
                    || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR;
            safe.append(odd ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
        });
        return safe.toString();
    }
}
