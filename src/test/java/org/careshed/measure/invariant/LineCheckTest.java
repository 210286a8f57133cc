package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.CONSULT;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.LAB;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

/** One laboratory at the hospital, whose only server is on duty from eight on. */
class LineCheckTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.withResidents();
    private final Found found = new Found(county);
    private final Patients patients = new Patients(county);
    private final LineCheck check = new LineCheck(county, patients, found.findings());

    LineCheckTest() {
        check.poolStaffed(EIGHT, HOSPITAL, LAB, 1, true);
        for (int visit = 1; visit <= 3; visit++) {
            patients.patientArrives(EIGHT, HOSPITAL, visit, visit, MINOR);
        }
    }

    @Test
    void whoStandsInLineWhileTheServerIsBusyBreaksNoRule() {
        starts(1, EIGHT, 0);
        waits(2, EIGHT);
        waits(3, EIGHT + MINUTE);
        gives(3, EIGHT + 2 * MINUTE, Way.RENEGED);
        ends(1, EIGHT + 3 * MINUTE);
        starts(2, EIGHT + 3 * MINUTE, 3 * MINUTE);
        gives(1, EIGHT + 4 * MINUTE, Way.BALKED);
        check.dayEnds(TestCounty.end(), 1);

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void theServerIsIdleOnceThePatientIsServed() {
        starts(1, EIGHT, 0);
        ends(1, EIGHT + MINUTE);
        waits(2, EIGHT + MINUTE);
        check.dayEnds(TestCounty.end(), 1);

        assertThat(found.lines())
                .containsExactly(
                        "I6 hospital: no idle server of lab while patients wait: {1={2=" + (EIGHT + MINUTE) + "}}");
    }

    @Test
    void whoGivesUpStoodInLineUnlessBalking() {
        gives(1, EIGHT, Way.RENEGED);
        starts(3, EIGHT, 0);
        waits(2, EIGHT);
        gives(2, EIGHT, Way.BALKED);

        assertThat(found.lines())
                .containsExactly(
                        "I5 hospital 1: to have stood in line for lab unless balking",
                        "I5 hospital 2: to have stood in line for lab unless balking");
    }

    @Test
    void whoWaitedStoodInLine() {
        starts(1, EIGHT + MINUTE, MINUTE);

        assertThat(found.lines()).containsExactly("I5 hospital 1: to stand in line for lab");
    }

    private void waits(long visit, long atMs) {
        check.waitBegins(atMs, HOSPITAL, LAB, visit, CONSULT);
    }

    private void starts(long visit, long atMs, long waitedMs) {
        check.serviceStarts(atMs, HOSPITAL, LAB, visit, CONSULT, waitedMs, MINUTE);
    }

    private void ends(long visit, long atMs) {
        check.serviceEnds(atMs, HOSPITAL, LAB, visit, CONSULT, MINUTE);
    }

    private void gives(long visit, long atMs, Way way) {
        check.patientGivesUp(atMs, HOSPITAL, LAB, visit, CONSULT, way, 0);
    }
}
