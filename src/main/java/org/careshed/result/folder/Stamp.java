package org.careshed.result.folder;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.Host;
import org.careshed.result.file.Json;

/**
 * {@code stamp.json}: where, when and with how much effort a run was made; nothing in it touches a result. Its last
 * line is the SHA-256 of the lines before it.
 */
final class Stamp {
    static final String NAME = "stamp.json";
    static final long MOST_BYTES = 1L << 20;

    private static final String CHECKSUM = "  \"sha256_of_lines_above\": \"";

    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();

    /** The file's bytes, as of now. */
    byte[] bytes(CodeVersion code, int threads, int computed, int reused) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("started_utc", utc(started));
        members.put("finished_utc", utc(Instant.now()));
        members.put("wall_seconds", BigDecimal.valueOf((System.nanoTime() - startedNanos) / 1_000_000, 3));
        Host.peakMemoryBytes().ifPresent(bytes -> members.put("peak_memory_bytes", bytes));
        members.put("most_heap_bytes", Runtime.getRuntime().maxMemory());
        members.put("threads", threads);
        members.put("replications_computed", computed);
        members.put("replications_reused", reused);
        members.put("host", Host.name());
        members.put("pid", ProcessHandle.current().pid());
        members.put("java", Host.java());
        members.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        members.put("commit", code.commit());
        return sealed(members);
    }

    /** Whether a stamp is as it was written. */
    static boolean isWhole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(CHECKSUM);
        return end >= 0 && Arrays.equals(bytes, seal(text.substring(0, end)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sealed(Map<String, Object> members) {
        String text = new String(Json.bytes(members), StandardCharsets.UTF_8);
        return seal(text.substring(0, text.length() - "\n}\n".length()) + ",\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String seal(String linesAbove) {
        return linesAbove + CHECKSUM + Fingerprint.sha256(linesAbove) + "\"\n}\n";
    }

    private static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
