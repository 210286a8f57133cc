package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.junit.jupiter.api.Test;

class TravelTest extends MeasureContract {

    @Override
    String name() {
        return "travel";
    }

    @Test
    void theWayIsToldByHomeTownAndForAll() {
        Script script = new Script();
        chosen(script, TestCounty.SEAT_ADULT, 600_000);
        chosen(script, TestCounty.SEAT_NEIGHBOUR, 1_200_000);
        chosen(script, TestCounty.VILLAGE_ELDER, 3_600_000);

        Measure measure = after(script);

        assertThat(lines(measure)).containsExactly("mean_travel_minutes all = 30.000000 minutes");
        assertThat(rows(measure)).containsExactly("city,0,", "seat,2,15.000", "west,1,60.000");
    }

    @Test
    void laterContactsOfAnEpisodeAreWaysFromHomeAlsoOfTheFirstResident() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, 1, facts -> {
            facts.paths().contactPlanned(at, 2, 1, 0, 1, Origin.FOLLOW_UP, 1, 1, Channel.WALK_IN, at);
            facts.paths().contactPlanned(at, 3, 3, 0, 1, Origin.NEED, 0, 1, Channel.WALK_IN, at);
            facts.paths().contactPlanned(at, 5, 4, -1, 1, Origin.FOLLOW_UP, 1, 1, Channel.WALK_IN, at);
        });

        assertThat(rows(after(script))).containsExactly("city,0,", "seat,1,10.000", "west,0,");
    }

    private static void chosen(Script script, int resident, long travelMs) {
        long at = TestCounty.tuesday(7, 0);
        script.fact(at, 0, facts -> facts.facilityChosen(at, resident, TestCounty.MINOR, 1, travelMs));
    }
}
