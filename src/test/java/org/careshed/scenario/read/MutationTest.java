package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.careshed.language.Language;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ProblemText;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good scenarios, damaged at random: each is read, or refused with located problems, and never anything else. */
class MutationTest {

    private static final int TIMES = 1_500;
    private static final String[] FILES = {
        "small.yaml",
        "small.yaml",
        "small.yaml",
        "places.csv",
        "roads.csv",
        "facilities.csv",
        "resources.csv",
        "population.csv"
    };
    private static final String[] JUNK = {
        "", "~", "-1", "0", "1e999", "{", "]", "\"", "'", ": ", "#", "|", "\t", "&a", "*a", "!x", "---", "县", "\u202E",
        ",", ";", "<<"
    };

    @TempDir
    private Path folder;

    @Test
    void damagedScenariosAreReadOrRefused() {
        readOrRefused(TIMES, Folder::county, FILES);
    }

    @Test
    void damagedArrangementsAreReadOrRefused() {
        readOrRefused(TIMES / 2, Arranged::county, "small.yaml", "small.yaml", "small.yaml", "beds.csv");
    }

    private void readOrRefused(int times, Function<Path, Folder> county, String... files) {
        Random luck = new Random(20220101);
        for (int i = 0; i < times; i++) {
            Folder damaged = county.apply(folder);
            String file = files[luck.nextInt(files.length)];
            damaged.put(file, damage(damaged.text(file), luck));
            try {
                damaged.read();
            } catch (ScenarioException refused) {
                for (Problem problem : refused.problems()) {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(ProblemText.of(problem, Language.ENGLISH)).contains(" --> ");
                }
            }
        }
    }

    private static String damage(String text, Random luck) {
        List<String> tokens = new ArrayList<>(Arrays.asList(text.split("(?<=[ ,:\\n{}\\[\\]])")));
        int at = luck.nextInt(tokens.size());
        switch (luck.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, luck.nextInt(tokens.size()));
            default -> tokens.set(at, JUNK[luck.nextInt(JUNK.length)]);
        }
        return String.join("", tokens);
    }
}
