package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.measure.TestCounty;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.junit.jupiter.api.Test;

class ArrangedTest {

    @Test
    void groupsMayHaveABudgetWhereCareHasAPriceAndPaymentIsReformed() {
        Scenario priced = TestCounty.arranged().scenario();
        Scenario free = TestCounty.withResidents().scenario();

        assertThat(Arranged.budgets(priced)).isFalse();
        assertThat(Arranged.budgets(with(priced, "capacity"))).isFalse();
        assertThat(Arranged.budgets(with(priced, "payment-reform"))).isTrue();
        assertThat(Arranged.budgets(with(free, "payment-reform"))).isFalse();
    }

    private static Scenario with(Scenario scenario, String lever) {
        LeverEntry entry = new LeverEntry(
                lever,
                scenario.calendar().date(0),
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                new Settings(Map.of()));
        return scenario.edit().levers(List.of(entry)).done();
    }
}
