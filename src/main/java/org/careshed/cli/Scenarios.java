package org.careshed.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import org.careshed.policy.Policies;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.ProblemText;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** Scenario files as the commands read them: with all levers there are, warnings told. */
final class Scenarios {
    private final Screen screen;

    Scenarios(Screen screen) {
        this.screen = screen;
    }

    /** A reader that knows every lever. */
    static ScenarioReader reader() {
        return new ScenarioReader(Policies.shapes());
    }

    /**
     * Reads a scenario.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem, if there is an error
     */
    Resolved read(Path file) {
        return read(file, Collections.emptySortedMap());
    }

    /** Reads a scenario with other numbers, by path. */
    Resolved read(Path file, SortedMap<String, BigDecimal> numbers) {
        Resolved resolved = reader().read(file, numbers);
        if (!resolved.warnings().isEmpty()) {
            screen.err().print(ProblemText.folded(resolved.warnings()));
            screen.err().flush();
        }
        return resolved;
    }

    /** Two lines, each short enough for a screen of 80 columns: whose county; how many residents, how long. */
    static String described(Scenario scenario) {
        Calendar calendar = scenario.calendar();
        long residents = scenario.population().stream()
                .mapToLong(PopulationRow::residents)
                .sum();
        return scenario.name().both()
                + (residents > 0 ? String.format(Locale.ROOT, "\n%,d residents, ", residents) : "\n")
                + scenario.facilities().size() + " facilities, " + calendar.days() + " days from "
                + calendar.date(0) + (calendar.warmUpDays() > 0 ? " (" + calendar.warmUpDays() + " to warm up)" : "");
    }
}
