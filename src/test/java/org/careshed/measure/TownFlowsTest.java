package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TownFlowsTest extends MeasureContract {

    @Override
    String name() {
        return "town-flows";
    }

    @Test
    void townsAddUpTheirPlacesByFacilityWithoutPatientsFromElsewhere() {
        Script script = new Script();
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ELDER, TestCounty.REFILL);
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ADULT, TestCounty.MINOR);
        leaves(script, TestCounty.OUTSIDE, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, TestCounty.SEAT_ADULT, TestCounty.INJURY);
        leaves(script, TestCounty.HOSPITAL, -1, TestCounty.MINOR);

        assertThat(rows(after(script)))
                .containsExactlyInAnyOrder(
                        "seat,hospital,county-hospital,hospitals,1",
                        "seat,city-hospital,outside,outside,1",
                        "west,station,village-station,grassroots,2");
    }

    private static void leaves(Script script, int facility, int resident, int condition) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.patientLeaves(at, facility, 1, resident, condition, 0, at, 0));
    }
}
