package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static void leaves(Script script, int facility, int resident) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.patientLeaves(at, facility, 1, resident, TestCounty.MINOR, 0, at, 0));
    }
}
