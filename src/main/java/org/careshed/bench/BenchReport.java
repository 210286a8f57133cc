package org.careshed.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;

/** What was measured: lines at once, as they come, for people, and one flat JSON object of numbers, for machines. */
public final class BenchReport {
    private static final int NAME_COLUMNS = 36;

    private final PrintStream out;
    private final Language language;
    private final Map<String, Double> values = new TreeMap<>();

    /** What is printed goes to a stream, in a language; keys of numbers are the same in all. */
    public BenchReport(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** A heading. */
    void title(Text text) {
        out.println();
        out.println(text.in(language));
        out.flush();
    }

    /** A line of text, formatted in the same way in each language; texts among the arguments are in that of the line. */
    void say(Text format, Object... arguments) {
        Object[] told = Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.in(language) : argument)
                .toArray();
        out.println("  " + String.format(Locale.ROOT, format.in(language), told));
        out.flush();
    }

    /** A name with spaces behind it until it takes so many columns. */
    String name(Text name, int columns) {
        return Cells.left(name.in(language), columns);
    }

    /** A measured number under its JSON key. */
    void value(String key, double value) {
        values.put(key, value);
        say(Text.same("%-36s %,12.3f"), key, value);
    }

    /** A measured number with its least and most. */
    void value(String key, Spread spread) {
        values.put(key, spread.median());
        values.put(key + "_min", spread.least());
        values.put(key + "_max", spread.most());
        say(
                Text.of("%-36s %,12.3f   (%,.3f to %,.3f)", "%-36s %,12.3f   （%,.3f 至 %,.3f）"),
                key,
                spread.median(),
                spread.least(),
                spread.most());
    }

    /** Time a unit of each subject, and units a second. */
    void timings(Alternation timed, Text unit) {
        for (int i = 0; i < timed.subjects().size(); i++) {
            Spread ns = timed.cpuNs(i);
            say(
                    Text.of(
                            "%s %,8.0f ns a %s (%,.0f to %,.0f; elapsed %,.0f), %.2f M/s",
                            "%s %,8.0f ns / %s（%,.0f 至 %,.0f；实际经过 %,.0f），%.2f M/s"),
                    name(timed.subjects().get(i).name(), NAME_COLUMNS),
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
