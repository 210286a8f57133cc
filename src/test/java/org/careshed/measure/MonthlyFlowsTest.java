package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.junit.jupiter.api.Test;

class MonthlyFlowsTest extends MeasureContract {

    @Override
    String name() {
        return "monthly-flows";
    }

    @Test
    void visitsAreCountedByMonthTownAndWhereTheFacilityIs() {
        Script script = new Script();
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ELDER);
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ADULT);
        leaves(script, TestCounty.OUTSIDE, TestCounty.SEAT_ADULT);
        leaves(script, TestCounty.HOSPITAL, TestCounty.VILLAGE_ADULT);
        leaves(script, TestCounty.HOSPITAL, -1);

        assertThat(rows(after(script)))
                .containsExactlyInAnyOrder(
                        "2022-01,west,west,village-station,2",
                        "2022-01,seat,city,outside,1",
                        "2022-01,west,seat,county-hospital,1");
    }

    @Test
    void everyMonthOfTwoYearsHasRowsOfItsOwn() {
        County county = TestCounty.withResidents();
        Calendar calendar = new Calendar(LocalDate.of(2021, 11, 30), 1, 70 * Ticks.DAY, Set.of(), Set.of());
        MonthlyFlows measure = new MonthlyFlows(
                county.withScenario(county.scenario().edit().calendar(calendar).done()));
        for (int day : new int[] {0, 1, 2, 32, 33, 63, 64, 65}) {
            measure.patientLeaves(
                    day * Ticks.DAY, TestCounty.HOSPITAL, day, TestCounty.SEAT_ADULT, TestCounty.MINOR, 0, 0, 0);
        }

        assertThat(rows(measure))
                .containsExactly(
                        "2021-11,seat,seat,county-hospital,2",
                        "2021-12,seat,seat,county-hospital,2",
                        "2022-01,seat,seat,county-hospital,2",
                        "2022-02,seat,seat,county-hospital,2");
    }

    private static void leaves(Script script, int facility, int resident) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.patientLeaves(at, facility, 1, resident, TestCounty.MINOR, 0, at, 0));
    }
}
