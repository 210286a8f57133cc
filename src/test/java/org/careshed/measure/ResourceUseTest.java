package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.PatientGivesUp.Way;
import org.junit.jupiter.api.Test;

class ResourceUseTest extends MeasureContract {

    private static final long HOUR = 3_600_000;
    private static final int STATION = TestCounty.STATION;

    @Override
    String name() {
        return "resource-use";
    }

    @Test
    void aDayAtTheStationWithOvertime() {
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(15, 0), 0, HOUR);
        script.visit(STATION, 0, 3, 2, 2, 1, TestCounty.tuesday(15, 30), HOUR / 2, 2 * HOUR);
        staffed(script, TestCounty.tuesday(17, 0), 1, false);
        staffed(script, TestCounty.tuesday(18, 0), 0, false);
        long at = TestCounty.tuesday(16, 0);
        script.fact(at, STATION, facts -> facts.patientTurnedAway(at, STATION, 0, 3, 3));

        Measure measure = after(script);

        // staffed 10 h, 1 of them overtime; busy 3 h; half an hour waited: mean queue 0.5/24
        assertThat(rows(measure))
                .contains(
                        "station,doctor,1.000,10.000,1.000,3.000,0.300000,2,15.000,29.491,0.020833,1,3.000,0.000,0,0,0");
        assertThat(lines(measure))
                .containsExactly(
                        "utilisation outside =  share",
                        "utilisation county-hospital =  share",
                        "utilisation village-station = 0.300000 share");
    }

    @Test
    void theWarmUpCutsServicesQueuesAndDutyExactly() {
        Script script = new Script();
        staffed(script, TestCounty.monday(23, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.monday(23, 0), 0, 2 * HOUR);
        script.visit(STATION, 0, 3, 2, 2, 1, TestCounty.monday(23, 30), 3 * HOUR / 2, HOUR);
        staffed(script, TestCounty.tuesday(2, 0), 0, true);

        // counted from midnight: on duty 2 h, busy 2 h, in line 1 h; the wait of 1.5 h counts whole
        assertThat(rows(after(script)))
                .contains(
                        "station,doctor,1.000,2.000,0.000,2.000,1.000000,1,90.000,89.566,0.041667,0,1.000,89.566,0,0,0");
    }

    @Test
    void whoFinishesAPatientAfterDutyIsStaffedUntilThen() {
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(8, 0), 0, 2 * HOUR);
        staffed(script, TestCounty.tuesday(9, 0), 0, true);

        assertThat(rows(after(script)))
                .contains("station,doctor,1.000,2.000,1.000,2.000,1.000000,1,0.000,0.000,0.000000,0,2.000,0.000,0,0,0");
    }

    @Test
    void aPatientWhoJoinsTheLineAndIsCalledInTheSameMillisecondLeavesIt() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(8, 0), 0, HOUR);
        script.fact(at, STATION, facts -> {
            facts.waitBegins(at, STATION, 0, 2, 3);
            facts.serviceStarts(at, STATION, 0, 2, 3, 0, HOUR);
            facts.serviceEnds(at + HOUR, STATION, 0, 2, 3, HOUR);
        });

        assertThat(rows(after(script)).get(2)).contains(",2,0.000,0.000,0.000000,0,");
    }

    @Test
    void whoLosesPatienceLeavesTheLine() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(8, 0), 0, 3 * HOUR);
        script.fact(at, STATION, facts -> facts.waitBegins(at, STATION, 0, 2, 3));
        script.fact(
                at + HOUR,
                STATION,
                facts -> facts.paths().patientGivesUp(at + HOUR, STATION, 0, 2, 3, Way.RENEGED, HOUR));

        // one patient in line for one hour of 24
        assertThat(rows(after(script)).get(2)).contains(",0.041667,0,");
    }

    @Test
    void weeksEndAfterSevenCountedDaysAndAtTheRunsEnd() {
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 1, true);
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(8, 0), 0, HOUR);
        staffed(script, TestCounty.tuesday(10, 0), 0, true);

        assertThat(after(script).tables().get(1).rows())
                .contains(List.of("station", "doctor", "1", "60.000", "120.000"));
    }

    @Test
    void resourcesNobodyStaffedHaveNoUtilisation() {
        assertThat(rows(after(new Script())))
                .containsExactly(
                        "hospital,doctor,,0.000,0.000,0.000,,0,,,0.000000,0,0.000,,0,0,0",
                        "hospital,lab,,0.000,0.000,0.000,,0,,,0.000000,0,0.000,,0,0,0",
                        "station,doctor,,0.000,0.000,0.000,,0,,,0.000000,0,0.000,,0,0,0");
    }

    @Test
    void whoIsCalledAtOnceNeverStoodInTheLineThatAnotherJustLeft() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 0), 2, true);
        script.fact(at, STATION, facts -> {
            facts.waitBegins(at, STATION, 0, 1, 3);
            facts.serviceStarts(at, STATION, 0, 1, 3, 0, HOUR);
            facts.serviceStarts(at, STATION, 0, 2, 3, 0, HOUR);
        });

        assertThat(rows(after(script)).get(2)).contains(",2,0.000,0.000,0.000000,0,");
    }

    @Test
    void whoWorksWithNobodyOnDutyIsStaffedFromTheBeginning() {
        Script script = new Script();
        script.visit(STATION, 0, 3, 1, 2, 1, TestCounty.tuesday(20, 0), 0, HOUR);

        assertThat(rows(after(script)))
                .contains("station,doctor,1.000,1.000,1.000,1.000,1.000000,1,0.000,0.000,0.000000,0,1.000,0.000,0,0,0");
    }

    @Test
    void aClinicWithoutResidentsHasNeitherTiersNorWeeks() {
        ResourceUse measure = new ResourceUse(TestCounty.withoutResidents());

        assertThat(measure.readings()).isEmpty();
        assertThat(measure.tables()).hasSize(1);
    }

    private static void staffed(Script script, long at, int servers, boolean inHours) {
        script.fact(at, STATION, facts -> facts.poolStaffed(at, STATION, 0, servers, inHours));
    }
}
