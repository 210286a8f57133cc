package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.measure.TestCounty;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RefillsTest {

    @Test
    void theConditionNamedRefillIsOneUnlessChronicCareNamesAnother() {
        Scenario scenario = TestCounty.withResidents().scenario();
        ChronicCare chronic = new ChronicCare(
                List.of(),
                Optional.of(new ChronicCare.Refills("minor", 1, 0, 1)),
                new ChronicCare.Control(0, 0, Map.of()));
        Arrangements none = Arrangements.NONE;
        Scenario named = scenario.withArrangements(new Arrangements(
                none.residents(),
                chronic,
                none.beyond(),
                none.competence(),
                none.followUps(),
                none.patience(),
                none.booking(),
                none.sharing(),
                none.wards(),
                none.money(),
                none.memory()));

        assertThat(Refills.of(scenario)).containsExactly(false, false, true);
        assertThat(Refills.of(named)).containsExactly(false, true, false);
    }
}
