package org.careshed.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A planner's slips: one word of a sound file is deleted, doubled, taken from elsewhere or swapped with the next. What
 * comes of it is refused in words, or lives and breaks no rule.
 */
class MutatedFilesTest {

    private static final Pattern WORDS = Pattern.compile("(?<=\\W)(?=\\w)|(?<=\\w)(?=\\W)|(?<=\\W)(?=\\W)");

    /** What a slip may turn a small case into without turning it into a large one. */
    private static final int MOST_RESIDENTS = 2_000;

    private static final long MOST_DAYS = 40;

    @TempDir
    Path folder;

    @Test
    void areRefusedInWordsOrKeepEveryRule() throws IOException {
        Workbench bench = new Workbench(folder);
        int lived = 0;
        int refused = 0;
        for (long number = Cases.first(); number < Cases.first() + 5L * Cases.many(); number++) {
            CaseLuck luck = new CaseLuck(number);
            Path file = bench.file(SmallCounty.of(Cases.first() + number % 10));
            Path slipped = luck.percent(70, "the scenario")
                    ? file
                    : file.resolveSibling(
                            "case-" + luck.oneOf(List.of("places", "roads", "resources"), "table") + ".csv");
            Files.writeString(slipped, mutated(Files.readString(slipped), luck));
            try {
                Scenario scenario =
                        new ScenarioReader(Policies.shapes()).read(file).scenario();
                if (isSmall(scenario)) {
                    assertThat(InvariantCases.broken(Prepared.of(scenario)))
                            .as("slip %d, in %s", number, slipped)
                            .isEmpty();
                    lived++;
                }
            } catch (ScenarioException | PolicyException words) {
                refused++;
            } catch (RuntimeException fault) {
                throw new AssertionError("slip " + number + ", in " + slipped, fault);
            }
        }
        assertThat(lived).isPositive();
        assertThat(refused).isPositive();
    }

    private static boolean isSmall(Scenario scenario) {
        int residents = scenario.population().stream()
                .mapToInt(PopulationRow::residents)
                .sum();
        return residents <= MOST_RESIDENTS && scenario.calendar().days() <= MOST_DAYS;
    }

    private static String mutated(String text, CaseLuck luck) {
        List<String> words = new ArrayList<>(List.of(WORDS.split(text)));
        int at = luck.upTo(words.size() - 2, "where");
        switch (luck.upTo(3, "how")) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.set(at, words.get(luck.upTo(words.size() - 1, "from where")));
            default -> words.add(at, words.remove(at + 1));
        }
        return String.join("", words);
    }
}
