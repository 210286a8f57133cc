package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.SEAT_ADULT;
import static org.careshed.measure.TestCounty.VILLAGE_ELDER;

import org.careshed.county.County;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.junit.jupiter.api.Test;

class FairnessTest extends MeasureContract {

    @Override
    String name() {
        return "fairness";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void groupsOfResidentsStandSideBySide() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script()
                .visit(HOSPITAL, 0, 1, 1, SEAT_ADULT, 1, at, 0, 60_000)
                .visit(HOSPITAL, 0, 1, 2, VILLAGE_ELDER, 1, at, 300_000, 60_000)
                .visit(HOSPITAL, 0, 1, 3, VILLAGE_ELDER, 1, at, 0, 60_000)
                .visit(HOSPITAL, 0, 1, 4, -1, 1, at, 0, 60_000)
                .fact(at, HOSPITAL, facts -> {
                    facts.facilityChosen(at, SEAT_ADULT, 1, HOSPITAL, 600_000);
                    facts.facilityChosen(at, VILLAGE_ELDER, 1, HOSPITAL, 1_200_000);
                    planned(facts, 3, 1, VILLAGE_ELDER, Origin.FOLLOW_UP);
                    planned(facts, 5, 5, VILLAGE_ELDER, Origin.NEED);
                    planned(facts, 4, 4, -1, Origin.INFLOW);
                    facts.beds().bedTaken(at, HOSPITAL, 3, VILLAGE_ELDER, 1, 0, 0, Entry.ADMITTED);
                    facts.paths().billSettled(at, HOSPITAL, 3, VILLAGE_ELDER, 1, Service.STAY, 900, 400, 500);
                });

        Measure measure = after(script);

        assertThat(rows(measure))
                .containsExactly(
                        "town,seat,2,1,10.000,0.000,0.00,0",
                        "town,west,2,2,15.000,2.500,2.50,1",
                        "age-band,adult,3,1,10.000,0.000,0.00,0",
                        "age-band,elder,1,2,15.000,2.500,5.00,1",
                        "scheme,residents,3,1,10.000,0.000,0.00,0",
                        "scheme,employees,1,2,15.000,2.500,5.00,1",
                        "poverty,not-poor,3,1,10.000,0.000,0.00,0",
                        "poverty,poor,1,2,15.000,2.500,5.00,1");
        assertThat(lines(measure))
                .containsExactly(
                        "visits_gini all = 0.583333 index",
                        "visits_concentration_by_poverty all = -0.416667 index",
                        "travel_worst_decile_minutes all = 15.000000 minutes");
    }

    @Test
    void theFirstResidentCountsLikeEverybodyElse() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, HOSPITAL, facts -> {
            planned(facts, 2, 1, SEAT_ADULT, Origin.FOLLOW_UP);
            facts.beds().bedTaken(at, HOSPITAL, 2, SEAT_ADULT, 1, 0, 0, Entry.ADMITTED);
        });

        assertThat(rows(after(script)).get(0)).isEqualTo("town,seat,2,0,10.000,,0.00,1");
    }

    @Test
    void whereNobodyIsPoorThereIsNoConcentrationByPoverty() {
        assertThat(lines(new Fairness(TestCounty.withResidents())))
                .noneMatch(line -> line.startsWith("visits_concentration_by_poverty"));
    }

    @Test
    void visitsOfTheWarmUpAreNobodys() {
        Script script = new Script();
        for (int visit = 0; visit < 600; visit++) {
            script.visit(HOSPITAL, 0, 1, visit, VILLAGE_ELDER, 1, TestCounty.monday(9, 0), 0, 60_000);
        }

        assertThat(rows(after(script))).isEqualTo(rows(after(new Script())));
    }

    private static void planned(Facts facts, long visit, long need, int resident, Origin origin) {
        long at = TestCounty.tuesday(9, 0);
        facts.paths().contactPlanned(at, visit, need, resident, 1, origin, 1, HOSPITAL, Channel.WALK_IN, at);
    }
}
