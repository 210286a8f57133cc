package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same command in fresh processes, with other threads, compilers, collectors, languages and time zones, writes the
 * same bytes (relations M1 and M2); only the stamp may differ, which says where and when.
 */
class FreshProcessTest {

    private static final List<String> PLAIN = List.of("-XX:+UseSerialGC");
    private static final List<String> ELSEWHERE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseParallelGC",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Apia");

    private static final List<String> FAR_AWAY = List.of(
            "-Xint", "-XX:+UseG1GC", "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/New_York");

    @TempDir
    Path folder;

    @Test
    void anotherProcessWritesTheSameBytes() throws Exception {
        Map<String, String> first = results("county", "first", 1, PLAIN);
        assertThat(first).containsKeys("manifest.json", "summary.json").hasSizeGreaterThan(8);
        assertThat(results("county", "second", 8, ELSEWHERE)).isEqualTo(first);
    }

    /** The log of every visit is among the bytes. */
    @Test
    @Tag("heavy")
    void anotherProcessWritesTheSameBytesWhereEverythingIsArranged() throws Exception {
        Map<String, String> first = results("arranged", "first", 1, PLAIN, "--log", "visits");
        assertThat(first).containsKeys("summary.json", "tables/bed_use.csv", "log/r00001/stays-001.parquet");
        assertThat(results("arranged", "second", 2, ELSEWHERE, "--log", "visits"))
                .isEqualTo(first);
        assertThat(results("arranged", "third", 2, FAR_AWAY, "--log", "visits")).isEqualTo(first);
    }

    /** Runs a tiny county in a process of its own; the text of every file but the stamp, by relative path. */
    private Map<String, String> results(String county, String name, int threads, List<String> java, String... more)
            throws Exception {
        Path out = folder.resolve(name);
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-Xmx256m", "-cp", classPath(), "org.careshed.cli.Main"));
        command.addAll(
                List.of("run", "scenarios/tiny/" + county + ".yaml", "--no-plots", "--quiet", "--replications", "3"));
        command.addAll(List.of("--threads", String.valueOf(threads), "--out", out.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return textOf(out);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Map<String, String> textOf(Path out) throws IOException {
        Map<String, String> text = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("stamp.json"))
                    .forEach(file -> text.put(out.relativize(file).toString(), read(file)));
        }
        return text;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
