package org.careshed.result.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** This machine, asked without a network look-up that might hang. */
public final class Host {
    private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Path PROCESS_STATUS = Path.of("/proc/self/status");

    private Host() {}

    /** The Java that this process runs on: name and version of its machine. */
    public static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** The machine's own name; {@code unknown-host} where the system does not tell. */
    public static String name() {
        String fromEnvironment = System.getenv().getOrDefault("COMPUTERNAME", System.getenv("HOSTNAME"));
        return read(KERNEL_NAME)
                .or(() -> Optional.ofNullable(fromEnvironment))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse("unknown-host");
    }

    /** The most memory this process ever held, bytes; empty where the system does not tell (only Linux does). */
    public static Optional<Long> peakMemoryBytes() {
        return read(PROCESS_STATUS)
                .flatMap(status -> status.lines()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                        .findFirst());
    }

    private static Optional<String> read(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
