package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class CrowdCheckTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.withResidents();
    private final Found found = new Found(county);
    private final Patients patients = new Patients(county);
    private final CrowdCheck check = new CrowdCheck(county, patients, found.findings());

    @Test
    void whoComesStaysOrLeavesAndTimeAddsUp() {
        comes(1, EIGHT);
        comes(2, EIGHT);
        leaves(1, EIGHT + MINUTE, EIGHT);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void nobodyLeavesWhoDidNotCome() {
        leaves(1, EIGHT, EIGHT);

        assertThat(found.lines())
                .containsExactly(
                        "I2 hospital 1: nobody to leave who did not come",
                        "I1 hospital 1: as many of its kind to have come");
    }

    @Test
    void theTimeOfPatientsIsThatOfTheirStays() {
        comes(1, EIGHT);
        leaves(1, EIGHT + 2 * MINUTE, EIGHT + MINUTE);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).containsExactly("I8 hospital: stays of 120000 ms together, not 60000");
    }

    private void comes(long visit, long atMs) {
        patients.patientArrives(atMs, HOSPITAL, visit, 0, MINOR);
        check.patientArrives(atMs, HOSPITAL, visit, 0, MINOR);
    }

    private void leaves(long visit, long atMs, long arrivedMs) {
        check.patientLeaves(atMs, HOSPITAL, visit, 0, MINOR, 0, arrivedMs, 0);
        ((PatientLeaves) patients.departures()).patientLeaves(atMs, HOSPITAL, visit, 0, MINOR, 0, arrivedMs, 0);
    }
}
