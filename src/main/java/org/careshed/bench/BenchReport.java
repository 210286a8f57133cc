package org.careshed.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured: lines at once, as they come, for people, and one flat JSON object of numbers, for machines. */
final class BenchReport {

    private final PrintStream out;
    private final Map<String, Double> values = new TreeMap<>();

    BenchReport(PrintStream out) {
        this.out = out;
    }

    /** A heading. */
    void title(String text) {
        out.println();
        out.println(text);
        out.flush();
    }

    /** A line of text. */
    void say(String format, Object... arguments) {
        out.println("  " + String.format(Locale.ROOT, format, arguments));
        out.flush();
    }

    /** A measured number under its JSON key. */
    void value(String key, double value) {
        values.put(key, value);
        say("%-36s %,12.3f", key, value);
    }

    /** A measured number with its least and most. */
    void value(String key, Spread spread) {
        values.put(key, spread.median());
        values.put(key + "_min", spread.least());
        values.put(key + "_max", spread.most());
        say("%-36s %,12.3f   (%,.3f to %,.3f)", key, spread.median(), spread.least(), spread.most());
    }

    /** Time a unit of each subject, and units a second. */
    void timings(Alternation timed, String unit) {
        for (int i = 0; i < timed.subjects().size(); i++) {
            Spread ns = timed.cpuNs(i);
            say(
                    "%-36s %,8.0f ns a %s (%,.0f to %,.0f; elapsed %,.0f), %.2f M/s",
                    timed.subjects().get(i).name(),
                    ns.median(),
                    unit,
                    ns.least(),
                    ns.most(),
                    timed.wallNs(i).median(),
                    1000 / ns.median());
        }
    }

    /** Writes the JSON object, keys in order. */
    void write(Path file) {
        String body = values.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  \"%s\": %s", entry.getKey(), number(entry.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.writeString(file, body, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write " + file, problem);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
