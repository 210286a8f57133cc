package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowsTest extends MeasureContract {

    @Override
    String name() {
        return "flows";
    }

    @Test
    void onlyPairsWithVisitsAreListedInTheOrderOfHomes() {
        Script script = new Script();
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ELDER, TestCounty.REFILL);
        leaves(script, TestCounty.OUTSIDE, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, TestCounty.SEAT_ADULT, TestCounty.INJURY);
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ADULT, TestCounty.REFILL);

        assertThat(rows(after(script)))
                .containsExactly("seat,city-hospital,minor,1", "seat,hospital,injury,1", "village,station,refill,2");
    }

    @Test
    void townsAddUpTheirPlacesWithoutPatientsFromElsewhere() {
        Script script = new Script();
        leaves(script, TestCounty.STATION, TestCounty.VILLAGE_ELDER, TestCounty.MINOR);
        leaves(script, TestCounty.OUTSIDE, TestCounty.VILLAGE_ADULT, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, TestCounty.VILLAGE_ADULT, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, -1, TestCounty.MINOR);

        assertThat(after(script).tables().get(1).rows())
                .contains(List.of("west", "minor", "3", "2", "1"), List.of("seat", "minor", "0", "0", "0"));
    }

    private static void leaves(Script script, int facility, int resident, int condition) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.patientLeaves(at, facility, 1, resident, condition, 0, at, 0));
    }
}
