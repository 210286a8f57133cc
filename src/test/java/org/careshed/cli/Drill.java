package org.careshed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.folder.ChildProcess;

/**
 * A command with a store, in a process of its own or in this one.
 *
 * @param words of the command, without folders
 * @param store where it keeps its runs
 * @param out where its tables go
 */
record Drill(List<String> words, Path store, Path out) {

    /** One whose store and tables are in one folder. */
    static Drill in(List<String> words, Path folder) {
        return new Drill(words, folder.resolve("store"), folder.resolve("out"));
    }

    /** The whole command. */
    String[] command() {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--threads", "1", "--store", store.toString(), "--out", out.toString()));
        return all.toArray(String[]::new);
    }

    /** Starts it in a process of its own. */
    Process start(String... options) throws IOException {
        return ChildProcess.start(Arrays.asList(options), Main.class, command());
    }

    /** Starts it, and ends it as {@code kill -9} does once the store has so many parts and a moment has passed. */
    int killedAt(int parts, long momentMs) throws IOException, InterruptedException {
        Process process = start();
        while (process.isAlive() && parts(store).size() < parts) {
            Thread.sleep(1);
        }
        Thread.sleep(momentMs);
        return process.destroyForcibly().waitFor();
    }

    /** Runs it here, to its end. */
    Shell.Answer finished() {
        return Shell.careshed(command());
    }

    /** The parts of a store by name; what is half written is none. */
    static Map<String, String> parts(Path store) throws IOException {
        return files(store, ".part");
    }

    /** The tables that it wrote; what a process that died had half written under a name of its own is none. */
    Map<String, String> tables() throws IOException {
        return files(out, "");
    }

    private static Map<String, String> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                if (Files.isRegularFile(file) && !AtomicFile.isRemainder(file)) {
                    texts.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return texts;
    }
}
