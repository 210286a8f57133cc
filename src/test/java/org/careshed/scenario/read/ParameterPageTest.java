package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of parameters: keys from the descriptors, values and sources from a county. */
class ParameterPageTest {

    private static final String EVIDENCE = """
            about:
              evidence:
                choice.weights: {source: behaviour 3.2, grade: B}
                choice.weights.*.cost: {source: behaviour 3.3}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyKeyHasItsUnitDefaultMeaningAndValue() {
        assertThat(page(county()))
                .contains("### `memory`: what residents remember")
                .contains("| `memory.relaxes` | a number 0 to 1 | `0` | 0.05 |  | share of the way back")
                .contains("| `booking.*.no_show` | a number 0 to 1 | `0` | hospital: 0.144 |  |")
                .contains(
                        "| `money.visits.*.*` | an amount of money of 0 to 1000000 CNY | – | hospital / ill: 85.5 CNY<br>"
                                + "station / cold: 45 CNY |")
                .contains("| `sharing.*.way` | one of `patient`, `sample` | `patient` | 1: sample |");
    }

    @Test
    void equalValuesShareALineAndDefaultsUnderIdsAreLeftOut() {
        assertThat(page(county()))
                .contains("| `residents.female.*` | a number 0 to 1 | – | old: 0.52<br>young: 0.49 |")
                .contains("hospital / cold, refill; station / refill: visit<br>")
                .contains("| `patience.*.tries` | a whole number 1 to 9 | `1` | cold: 3<br>ill: 2 |")
                .contains("| `chronic.diseases.*.known` | a number 0 to 1 | `1` | hypertension: 0.5 | test (B) |");
    }

    @Test
    void evidenceWithTheLongestPathHolds() {
        String page = page(county().append("small.yaml", EVIDENCE));
        assertThat(page)
                .contains(
                        "| `choice.weights.*.travel` | a weight of 0 to 10 /min | **required** | minor: 0.018 /min<br>"
                                + "severe: 0.01 /min | behaviour 3.2 (B) |")
                .contains("minor: 0.0055 /CNY | behaviour 3.3 (C) |")
                .contains(
                        "| `tables.beds` | the name of a CSV file in the same folder | – | beds.csv, 2 rows: 0 A, 0 B, 2 C |");
    }

    @Test
    void evidenceNamesKeysThatThereAre() {
        Problem wrong = county().append("small.yaml", EVIDENCE.replace("*.cost", "*.cots"))
                .only(Code.UNKNOWN_KEY);
        assertThat(wrong.found().english()).isEqualTo("`cots`");
        assertThat(wrong.fix().english()).isEqualTo("did you mean `cost`?");
        assertThat(wrong.lineText()).isEqualTo("  evidence:");
        assertThat(county().append("small.yaml", EVIDENCE.replace("*.cost", "*.cost.x"))
                        .only(Code.UNKNOWN_KEY)
                        .fix()
                        .english())
                .isEqualTo("end the path before it");
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsRenewed() {
        String begin = "<!-- parameters: `careshed docs` writes this part -->";
        String end = "<!-- end of parameters -->";
        Resolved county = county().read();
        String page = ScenarioFormat.withParameters(
                "# Model\n" + begin + "\nold\n" + end + "\nmore\n", Levers.CAPACITY, county.scenario());
        assertThat(page)
                .startsWith("# Model\n" + begin)
                .endsWith(end + "\nmore\n")
                .doesNotContain("old\n<");
        assertThat(page).contains(page(county()));
        assertThat(ScenarioFormat.withParameters(page, Levers.CAPACITY, county.scenario()))
                .isEqualTo(page);
        assertThat(ScenarioFormat.withParameters("no marks", Levers.CAPACITY, county.scenario()))
                .isEqualTo("no marks");
    }

    private static String page(Folder county) {
        return ScenarioFormat.parameters(Levers.CAPACITY, county.read().scenario());
    }

    private Folder county() {
        return Arranged.county(folder);
    }
}
