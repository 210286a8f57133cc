package org.careshed.experiment.calibration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.experiment.calibration.plan.Calibration.Method;
import org.careshed.experiment.calibration.plan.Target.Scale;
import org.careshed.experiment.dial.Dial.Way;
import org.careshed.experiment.dial.Shorter;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationReaderTest {
    private static final String HEAD = "careshed: 1\nkind: calibration\nscenario: county.yaml\n";
    private static final String TARGETS = """
            targets:
              county: {measure: care_in_county_share, value: 0.9, tolerance: 0.01}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsLeftOutHasItsUsualValue() throws IOException {
        Calibration plan = read(HEAD + TARGETS + """
                parameters:
                  shift: {add: [choice/taste_sd], range: -1 to 2}
                  rate: {multiply: [a], range: 0.5 to 2, follows: county}
                  level: {set: [b], range: 4 to 8}
                """);
        assertThat(plan.id()).isEqualTo("fit");
        assertThat(plan.free()).extracting(Free::start).containsExactly(0.0, 1.0, 6.0);
        assertThat(plan.free().get(0).priorMean()).isEqualTo(0.5);
        assertThat(plan.free().get(1).dial().way()).isEqualTo(Way.MULTIPLY);
        assertThat(plan.target("county").scale()).isEqualTo(Scale.SHARE);
        assertThat(plan.target("county").name()).isEqualTo("care_in_county_share");
        assertThat(plan.effort().method()).isEqualTo(Method.BOBYQA);
        assertThat(plan.ensemble()).isEmpty();
        assertThat(plan.without()).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Calibration plan = read(HEAD + """
                effort: {optimiser: cma-es, shorter: {warm_up: 3, length: 20}}
                targets:
                  visits: {name: Visits, measure: visits_per_person_year, range: 1 to 9, weight: 2}
                  served: {table: resource_use, where: {facility: a}, column: served, value: 50, tolerance: 5}
                patterns:
                  swings: {measure: swing, range: -1 to 1, scale: plain}
                without_levers:
                  scenario: county.yaml
                  priors: {visits: {measure: visits_per_person_year, value: 7, tolerance: 1}}
                parameters:
                  rate: {multiply: [a], range: 0.5 to 2, prior: {mean: 1, sd: 0.1}, follows: served, falls: true, source: x, grade: A}
                ensemble:
                  draws: 9
                  parameters: {taste: {set: [choice/taste_sd], range: 0 to 1}}
                """);
        assertThat(plan.effort().method()).isEqualTo(Method.CMA_ES);
        assertThat(plan.effort().shorter()).hasValue(new Shorter(3, 20));
        assertThat(plan.target("visits").ranged()).isTrue();
        assertThat(plan.target("served").scale()).isEqualTo(Scale.AMOUNT);
        assertThat(plan.free().get(0).falls()).isTrue();
        assertThat(plan.figures()).hasSize(3);
        assertThat(plan.without().orElseThrow().priors()).hasSize(1);
        assertThat(plan.ensemble().orElseThrow().draws()).isEqualTo(9);
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        assertThatThrownBy(() -> read(HEAD + """
                        parameters:
                          two: {add: [a], set: [b], range: 0 to 1}
                          none: {range: 0 to 1}
                          flat: {multiply: [a], range: 0 to 1}
                          start: {add: [a], range: 0 to 1, start: 3}
                          lost: {add: [a], range: 0 to 1, follows: countty}
                          typo: {ad: [a], range: 0 to 1}
                        targets:
                          county: {measure: care_in_county_share, value: 0.9, tolerance: 0.01}
                        """))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("fit.yaml:5:3")
                .hasMessageContaining("found 2 of them")
                .hasMessageContaining("fit.yaml:6:3")
                .hasMessageContaining("fit.yaml:7:32")
                .hasMessageContaining("fit.yaml:8:43")
                .hasMessageContaining("did you mean `add`?");
    }

    @Test
    void aTargetMustSayWhatItIs() {
        for (String target : new String[] {
            "{measure: a, value: 1}",
            "{measure: a, value: 1, tolerance: 1, range: 0 to 2}",
            "{measure: a, range: 2 to 2}",
            "{measure: a, table: b, range: 1 to 2}",
            "{table: b, range: 1 to 2}",
            "{measure: a_share, value: 1.5, tolerance: 1, scale: share}"
        }) {
            assertThatThrownBy(
                            () -> read(HEAD + "parameters: {p: {add: [a], range: 0 to 1}}\ntargets:\n  t: " + target))
                    .as(target)
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageContaining("fit.yaml:6:3");
        }
    }

    @Test
    void whatFollowsAnUnknownTargetIsTold() {
        assertThatThrownBy(
                        () -> read(HEAD + TARGETS + "parameters: {p: {add: [a], range: 0 to 1, follows: countty}}\n"))
                .hasMessageContaining("`follows` of `p`")
                .hasMessageContaining("did you mean `county`?");
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> CalibrationReader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml");
        assertThatThrownBy(() -> read(HEAD.replace("county.yaml", "country.yaml") + TARGETS
                        + "parameters: {p: {add: [a], range: 0 to 1}}\n"))
                .hasMessageContaining("fit.yaml:3:11")
                .hasMessageContaining("country.yaml");
    }

    private Calibration read(String text) throws IOException {
        Files.writeString(folder.resolve("county.yaml"), "careshed: 1\n");
        return CalibrationReader.read(Files.writeString(folder.resolve("fit.yaml"), text));
    }
}
