package org.careshed.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs commands in this process and keeps what they say. */
public final class Shell {
    /** What a command left: exit code, results, and everything else it said. */
    public record Answer(int code, String out, String err) {}

    private Shell() {}

    /** Runs one command line. */
    public static Answer careshed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new Screen(out, err, false));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
