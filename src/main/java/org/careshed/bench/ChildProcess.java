package org.careshed.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.careshed.quantity.Require;

/**
 * A whole Careshed process, started with the Java, the options and the classes of this one: what the launcher does.
 *
 * @param seconds from start to end, elapsed
 * @param peakMegabytes largest resident memory of the process in millions of bytes; empty where the system has no
 *     {@code /proc}
 */
record ChildProcess(double seconds, OptionalDouble peakMegabytes) {

    private static final String MAIN = "org.careshed.cli.Main";
    private static final long POLL_MS = 5;

    /** Runs a command to its end; fails unless it ends with 0. */
    static ChildProcess run(Predicate<String> javaOptions, List<String> arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("careshed-bench", ".log");
        try {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command(javaOptions, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            OptionalDouble peak = watch(process);
            double seconds = (System.nanoTime() - began) / 1e9;
            Require.that(
                    process.exitValue() == 0,
                    arguments + " ended with " + process.exitValue() + ": "
                            + Files.readString(log, StandardCharsets.UTF_8));
            return new ChildProcess(seconds, peak);
        } finally {
            Files.delete(log);
        }
    }

    /** How a command is started, with those of this process's options that pass. */
    static List<String> command(Predicate<String> javaOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(javaOptions)
                .forEach(command::add);
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, MAIN));
        }
        command.addAll(arguments);
        return command;
    }

    /** Largest resident memory so far of a running process, by its number or {@code self}, in millions of bytes. */
    static OptionalDouble peakMegabytes(String process) {
        long peak = highWaterBytes(Path.of("/proc", process, "status"));
        return peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak / 1e6);
    }

    private static OptionalDouble watch(Process process) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, highWaterBytes(status));
            Thread.sleep(POLL_MS);
        }
        process.waitFor();
        return peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak / 1e6);
    }

    /** The system's own high-water mark; it only grows, so asking it often misses at most the last moment. */
    private static long highWaterBytes(Path status) {
        try {
            for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            return 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
