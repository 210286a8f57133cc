package org.careshed.relations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** The files of a scenario as text, in which numbers and words are replaced before they are read. */
record Rewritten(String yaml) {

    private static final Path QUEUES = Path.of("scenarios/checks/queues");

    /** A shipped case of theory, for some days from the start without a warm-up. */
    static Rewritten queue(String id, int days) {
        return new Rewritten(text(QUEUES.resolve(id + ".yaml")))
                .with("warm_up: \\d+ d", "warm_up: 0 d")
                .with("length: \\d+ d", "length: " + days + " d");
    }

    /** The text with every match replaced. */
    Rewritten with(String pattern, String by) {
        return new Rewritten(yaml.replaceAll(pattern, by));
    }

    /** The text with every number that stands in the group of the pattern multiplied. */
    Rewritten times(String pattern, String factor) {
        return new Rewritten(multiplied(yaml, pattern, factor, ""));
    }

    /** What a planner's file of this text says. */
    Resolved read(Path folder) {
        write(folder.resolve("scenario.yaml"), yaml);
        return new ScenarioReader(Policies.shapes()).read(folder.resolve("scenario.yaml"));
    }

    /** Rewrites all files of a folder. */
    static void all(Path folder, UnaryOperator<String> change) {
        for (Path file : files(folder)) {
            write(file, change.apply(text(file)));
        }
    }

    /** Numbers multiplied where the pattern's only group is the number; what follows the group becomes {@code unit}. */
    static String multiplied(String text, String pattern, String factor, String unit) {
        return Pattern.compile(pattern).matcher(text).replaceAll(match -> {
            String before = text.substring(match.start(), match.start(1));
            String after = unit.isEmpty() ? text.substring(match.end(1), match.end()) : unit;
            return before
                    + new BigDecimal(match.group(1))
                            .multiply(new BigDecimal(factor))
                            .stripTrailingZeros()
                            .toPlainString()
                    + after;
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
