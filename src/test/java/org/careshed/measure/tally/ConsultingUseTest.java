package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.DOCTOR;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.LAB;

import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

/** Doctors of the hospital consult, its laboratory does not. */
class ConsultingUseTest {

    private static final class Use extends ConsultingUse {
        Use() {
            super(TestCounty.withResidents());
        }
    }

    private final Use use = new Use();

    @Test
    void doctorsOnDutyAndTheirWorkAreSummedUp() {
        use.poolStaffed(100, HOSPITAL, DOCTOR, 2, true);
        use.poolStaffed(130, HOSPITAL, DOCTOR, 1, true);
        use.serviceEnds(140, HOSPITAL, DOCTOR, 1, 0, 25);
        use.poolStaffed(150, HOSPITAL, DOCTOR, 0, true);
        use.poolStaffed(100, HOSPITAL, LAB, 1, true);
        use.serviceEnds(140, HOSPITAL, LAB, 1, 0, 40);
        use.end(200);

        assertThat(use.staffedMs(HOSPITAL)).isEqualTo(2 * 30 + 20);
        assertThat(use.openMs(HOSPITAL)).isEqualTo(50);
        assertThat(use.busyMs(HOSPITAL)).isEqualTo(25);
    }

    @Test
    void whatWasBeforeCountingBeganIsForgottenAndWhoIsOnDutyStays() {
        use.poolStaffed(100, HOSPITAL, DOCTOR, 2, true);
        use.serviceEnds(140, HOSPITAL, DOCTOR, 1, 0, 25);
        use.restart(150);
        use.serviceEnds(160, HOSPITAL, DOCTOR, 2, 0, 10);
        use.end(170);

        assertThat(use.staffedMs(HOSPITAL)).isEqualTo(2 * 20);
        assertThat(use.openMs(HOSPITAL)).isEqualTo(20);
        assertThat(use.busyMs(HOSPITAL)).isEqualTo(10);
    }
}
