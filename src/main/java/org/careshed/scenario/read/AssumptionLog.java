package org.careshed.scenario.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.scenario.About;
import org.careshed.scenario.About.Assumption;
import org.careshed.scenario.lever.LeverCatalogue;

/** The log of what the shipped scenarios assume, {@code docs/trace/assumptions.md}: each where it is stated, not where it is inherited. */
public final class AssumptionLog {
    private static final Pattern STATES = Pattern.compile("(?m)^  assumptions:");

    private static final String HEAD = """
            # Log of assumptions

            What the shipped scenarios assume, each where it is stated; a scenario that extends another and states none has those of its parent.
            Grades: A measured or official, B secondary, C assumed. Numbers carry their own source and grade in their files. Written by `./careshed docs`.
            """;

    private final LeverCatalogue levers;
    private final Path scenarios;

    /** The log of the scenarios in a folder and below it. */
    public AssumptionLog(LeverCatalogue levers, Path scenarios) {
        this.levers = levers;
        this.scenarios = scenarios;
    }

    /** The page in Markdown. */
    public String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Path file : stating()) {
            About about = new ScenarioReader(levers).read(file).scenario().about();
            String name = scenarios.relativize(file).toString().replace('\\', '/');
            page.append("\n## ").append(name).append("\n\n").append(about.title());
            page.append("\n\n| id | assumption | source | grade | answers for it |\n|---|---|---|---|---|\n");
            about.assumptions().forEach(one -> page.append(row(one)));
        }
        return page.toString();
    }

    private List<Path> stating() throws IOException {
        try (Stream<Path> files = Files.walk(scenarios)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(AssumptionLog::states)
                    .sorted()
                    .toList();
        }
    }

    private static boolean states(Path file) {
        try {
            return STATES.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Assumption one) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        one.id(),
                        one.text().replace("|", "\\|"),
                        one.evidence().source(),
                        one.evidence().grade(),
                        one.owner());
    }
}
