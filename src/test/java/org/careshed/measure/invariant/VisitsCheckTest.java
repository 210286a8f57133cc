package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.CONSULT;
import static org.careshed.measure.TestCounty.DOCTOR;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.OUTSIDE;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.TEST;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

/** The hospital's queue is simulated, that of the city's is drawn. */
class VisitsCheckTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final VisitsCheck check = new VisitsCheck(county, found.findings());

    @Test
    void whoComesWaitsIsExaminedElsewhereAndLeavesPassesInSilence() {
        comes(1, HOSPITAL);
        waits(1, EIGHT);
        starts(1, HOSPITAL, EIGHT + MINUTE, MINUTE, 0);
        consults(1, HOSPITAL, EIGHT + MINUTE, MINUTE);
        ends(1, EIGHT + MINUTE);
        check.patientGoesOut(EIGHT + MINUTE, HOSPITAL, 1, TEST, STATION);
        check.examinationArrives(EIGHT + 2 * MINUTE, STATION, 1, TEST, HOSPITAL);
        starts(1, STATION, EIGHT + 2 * MINUTE, 0, MINUTE);
        check.serviceEnds(EIGHT + 3 * MINUTE, STATION, DOCTOR, 1, TEST, MINUTE);
        check.examinationLeaves(EIGHT + 3 * MINUTE, STATION, 1, TEST, HOSPITAL, EIGHT + 2 * MINUTE);
        check.patientComesBack(EIGHT + 4 * MINUTE, HOSPITAL, 1, TEST);
        leaves(1, HOSPITAL, EIGHT + 4 * MINUTE, EIGHT, MINUTE);
        comes(2, HOSPITAL);
        check.patientTurnedAway(EIGHT, HOSPITAL, DOCTOR, 2, CONSULT);
        comes(3, HOSPITAL);
        waits(3, EIGHT);
        gives(3, EIGHT + MINUTE, Way.RENEGED, MINUTE);
        comes(4, HOSPITAL);
        gives(4, EIGHT, Way.BALKED, 0);
        comes(5, OUTSIDE);
        starts(5, OUTSIDE, EIGHT, 7 * MINUTE, MINUTE);
        consults(5, OUTSIDE, EIGHT, 0);

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void whoeverActsIsInsideThere() {
        comes(1, HOSPITAL);
        comes(1, HOSPITAL);
        starts(1, STATION, EIGHT, 0, 0);

        assertThat(found.lines())
                .containsExactly(
                        "I2 hospital 1: a visit that is not inside already",
                        "I2 station 1: a visit that is inside here");
    }

    @Test
    void servicesFollowEachOtherAndLastNoLessThanNothing() {
        comes(1, HOSPITAL);
        starts(1, HOSPITAL, EIGHT, 0, -1);
        starts(1, HOSPITAL, EIGHT, 0, 0);
        ends(1, EIGHT);
        ends(1, EIGHT);

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 1: a service of 0 ms or more, not -1",
                        "I10 hospital 1: one service at a time",
                        "I10 hospital 1: to be IN_SERVICE, not BETWEEN");
    }

    @Test
    void aVisitsTimesNeverRunBackwards() {
        comes(1, HOSPITAL);
        waits(1, EIGHT - 1);

        assertThat(found.lines()).containsExactly("I10 hospital 1: no time before " + EIGHT + " ms");
    }

    @Test
    void aWaitIsThatInTheLine() {
        comes(1, HOSPITAL);
        waits(1, EIGHT);
        starts(1, HOSPITAL, EIGHT + MINUTE, 5, 0);
        consults(1, HOSPITAL, EIGHT + MINUTE, 4);
        ends(1, EIGHT + MINUTE);
        leaves(1, HOSPITAL, EIGHT + MINUTE, EIGHT + 1, 3);

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 1: a wait of 60000 ms, not 5",
                        "I10 hospital 1: to have waited 5 ms in all, not 4",
                        "I10 hospital 1: to have arrived at " + EIGHT + " ms",
                        "I10 hospital 1: to have waited 5 ms in all, not 3");
    }

    @Test
    void aDrawnWaitIsNoLessThanNothing() {
        comes(1, OUTSIDE);
        consults(1, OUTSIDE, EIGHT, -1);

        assertThat(found.lines()).containsExactly("I10 city-hospital 1: a wait of 0 ms or more");
    }

    @Test
    void onlyWhoHasNotConsultedGivesUpAfterAsLongAsItStoodInLine() {
        comes(1, HOSPITAL);
        waits(1, EIGHT);
        gives(1, EIGHT + MINUTE, Way.RENEGED, 0);
        comes(2, HOSPITAL);
        starts(2, HOSPITAL, EIGHT, 0, 0);
        consults(2, HOSPITAL, EIGHT, 0);
        ends(2, EIGHT);
        gives(2, EIGHT, Way.BALKED, 0);

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 1: a wait as long as it stood in line",
                        "I10 hospital 2: to stay after the consultation");
    }

    @Test
    void anExaminationIsOrderedOneAtATimeAndOverBeforeThePatientIsBack() {
        comes(1, HOSPITAL);
        check.examinationArrives(EIGHT, STATION, 1, TEST, HOSPITAL);
        check.patientGoesOut(EIGHT, HOSPITAL, 1, TEST, STATION);
        check.examinationArrives(EIGHT, STATION, 1, TEST, OUTSIDE);
        check.patientComesBack(EIGHT, HOSPITAL, 1, TEST);
        check.examinationLeaves(EIGHT, STATION, 1, TEST, HOSPITAL, EIGHT - 1);

        assertThat(found.lines())
                .containsExactly(
                        "I2 station 1: an examination that was ordered there",
                        "I2 station 1: an examination that was ordered there",
                        "I2 station 1: one examination at a time",
                        "I10 hospital 1: to come back after the examination",
                        "I10 station 1: to have arrived at " + EIGHT + " ms");
    }

    private void comes(long visit, int facility) {
        check.patientArrives(EIGHT, facility, visit, 0, MINOR);
    }

    private void waits(long visit, long atMs) {
        check.waitBegins(atMs, HOSPITAL, DOCTOR, visit, CONSULT);
    }

    private void starts(long visit, int facility, long atMs, long waitedMs, long lastsMs) {
        check.serviceStarts(atMs, facility, DOCTOR, visit, CONSULT, waitedMs, lastsMs);
    }

    private void ends(long visit, long atMs) {
        check.serviceEnds(atMs, HOSPITAL, DOCTOR, visit, CONSULT, 0);
    }

    private void consults(long visit, int facility, long atMs, long waitedMs) {
        check.consultationBegins(atMs, facility, visit, MINOR, waitedMs);
    }

    private void gives(long visit, long atMs, Way way, long waitedMs) {
        check.patientGivesUp(atMs, HOSPITAL, DOCTOR, visit, CONSULT, way, waitedMs);
    }

    private void leaves(long visit, int facility, long atMs, long arrivedMs, long waitedMs) {
        check.patientLeaves(atMs, facility, visit, 0, MINOR, 0, arrivedMs, waitedMs);
    }
}
