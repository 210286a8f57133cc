package org.careshed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a shell command said and how it ended. */
record Shelled(int code, String out, String err) {
    private static final long MOST_MINUTES = 10;

    /** Runs a command line in a folder. */
    static Shelled run(Path folder, String command) throws IOException, InterruptedException {
        return run(folder, command, Map.of());
    }

    /** Runs a command line in a folder with some variables set; an empty value takes the variable away. */
    static Shelled run(Path folder, String command, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        variables.forEach((name, value) -> {
            if (value.isEmpty()) {
                shell.environment().remove(name);
            } else {
                shell.environment().put(name, value);
            }
        });
        Process process = shell.start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Shelled(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
