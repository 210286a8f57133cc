package org.careshed.experiment.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

class ExpectedNeedsTest {
    @Test
    void needsAreRatesTimesResidentsDayByDay() {
        ExpectedNeeds needs = new ExpectedNeeds(scenario("scenarios/tiny/county.yaml"));
        assertThat(needs.until(0)).isZero();
        assertThat(needs.until(35)).isEqualTo(needs.all());
        assertThat(needs.until(7)).isCloseTo(needs.all() / 5, within(needs.all() / 50));
        assertThat(needs.until(0.5)).isCloseTo(needs.until(1) / 2, within(1e-9));
    }

    @Test
    void whereNobodyLivesADayIsADay() {
        Scenario queue = scenario("scenarios/checks/queues/mm1-load-80.yaml");
        assertThat(new ExpectedNeeds(queue).all()).isEqualTo(queue.calendar().days());
    }

    private static Scenario scenario(String file) {
        return new ScenarioReader(Policies.shapes()).read(Path.of(file)).scenario();
    }
}
