package org.careshed.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.Calendar;
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
            screen.err().print(ProblemText.folded(resolved.warnings(), screen.language()));
            screen.err().flush();
        }
        return resolved;
    }

    /** Two lines, each short enough for a screen of 80 columns: whose county; how many residents, how long. */
    static Text described(Scenario scenario) {
        Calendar calendar = scenario.calendar();
        long residents = scenario.people();
        Text people = residents == 0
                ? Text.NONE
                : Text.of("{many} residents, ", "{many} 位居民，")
                        .with("many", String.format(Locale.ROOT, "%,d", residents));
        Text warmUp = calendar.warmUpDays() == 0
                ? Text.NONE
                : Text.of(" ({days} to warm up)", "（其中预热 {days} 天）").with("days", calendar.warmUpDays());
        return Text.same(scenario.name().both() + "\n")
                .then(people)
                .then(Text.of(
                                "{facilities} facilities, {days} days from {date}",
                                "{facilities} 个机构，自 {date} 起 {days} 天")
                        .with("facilities", scenario.facilities().size())
                        .with("days", calendar.days())
                        .with("date", calendar.date(0).toString()))
                .then(warmUp);
    }
}
