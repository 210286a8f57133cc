package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Percentage;
import org.careshed.policy.Policies;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The shipped check scenarios say what theory says about the rates they state. */
class CheckScenariosTest {

    private final List<Scenario> scenarios =
            CheckScenarios.in(Path.of("scenarios/checks"), new ScenarioReader(Policies.shapes()));

    @Test
    void expectationsFollowFromTheRatesBesideThem() {
        Set<String> published = new TreeSet<>();
        int derived = 0;
        for (Scenario scenario : scenarios) {
            ScenarioTheory theory = new ScenarioTheory(scenario);
            for (Expectation expectation : scenario.expectations()) {
                OptionalDouble value = theory.expected(expectation);
                if (value.isEmpty()) {
                    published.add(scenario.id());
                    continue;
                }
                derived++;
                assertThat(expectation.value())
                        .as("%s: %s of %s", scenario.id(), expectation.measure(), expectation.of())
                        .isCloseTo(value.getAsDouble(), Percentage.withPercentage(1e-4));
                assertThat(expectation.tolerance()).as(scenario.id()).isZero();
            }
        }
        assertThat(derived).isGreaterThan(80);
        assertThat(published)
                .as("cases with values that no formula here covers")
                .containsExactly(
                        "pooling",
                        "treatment-centre-base",
                        "treatment-centre-exam-plus-1",
                        "treatment-centre-triage-plus-1",
                        "unlimited-beds");
    }

    @Test
    void everyExpectationNamesItsSource() {
        assertThat(scenarios)
                .hasSizeGreaterThan(20)
                .allSatisfy(scenario -> assertThat(scenario.expectations())
                        .isNotEmpty()
                        .allSatisfy(
                                expectation -> assertThat(expectation.source()).isNotBlank()));
    }

    @Test
    void everyCaseHasAnIdOfItsOwn() {
        assertThat(scenarios).extracting(Scenario::id).doesNotHaveDuplicates();
    }
}
