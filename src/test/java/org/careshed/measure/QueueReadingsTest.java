package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.junit.jupiter.api.Test;

class QueueReadingsTest extends MeasureContract {

    private static final long HOUR = 3_600_000;

    @Override
    String name() {
        return "queues";
    }

    @Override
    County county() {
        return TestCounty.withoutResidents();
    }

    @Test
    void oneDayOfAClinicAsTheoryHasIt() {
        long dawn = TestCounty.monday(0, 0);
        long noon = TestCounty.tuesday(12, 0);
        Script script = new Script()
                .fact(dawn, 0, facts -> facts.poolStaffed(dawn, 0, 0, 2, true))
                .visit(0, 0, 0, 1, 0, 0, noon, 0, 6 * HOUR)
                .visit(0, 0, 0, 2, 1, 0, noon, 0, 3 * HOUR)
                .visit(0, 0, 0, 3, 2, 0, TestCounty.tuesday(13, 0), 2 * HOUR, HOUR)
                .fact(noon + HOUR, 0, facts -> facts.patientTurnedAway(noon + HOUR, 0, 0, 4, 0));

        // busy 6 + 3 + 1 h of 48; in line 2 h of 24; 7,200,000 ms lies in the 0.1 % bin from 7,196,672 ms
        assertThat(lines(after(script)))
                .containsExactly(
                        "mean_wait_minutes clinic/doctor = 40.000000 minutes",
                        "wait_probability clinic/doctor = 0.333333 share",
                        "utilisation clinic/doctor = 0.208333 share",
                        "mean_queue clinic/doctor = 0.083333 patients",
                        "mean_at_resource clinic/doctor = 0.500000 patients",
                        "loss_share clinic/doctor = 0.250000 share",
                        "wait_p95_minutes clinic/doctor = 119.944533 minutes",
                        "service_share clinic/doctor = 0.208333 share");
    }

    @Test
    void aServiceThatOutlastsTheRunCountsWholeInServiceShareAndCutInUtilisation() {
        long dawn = TestCounty.monday(0, 0);
        long late = TestCounty.tuesday(23, 0);
        Script script = new Script()
                .fact(dawn, 0, facts -> facts.poolStaffed(dawn, 0, 0, 2, true))
                .fact(late, 0, facts -> facts.serviceStarts(late, 0, 0, 1, 0, 0, 12 * HOUR));

        assertThat(lines(after(script)))
                .contains("utilisation clinic/doctor = 0.020833 share", "service_share clinic/doctor = 0.250000 share");
    }

    @Test
    void withoutAPatientWaitsAndLossesAreEmptyAndLevelsAreZero() {
        assertThat(lines(after(new Script())))
                .contains(
                        "mean_wait_minutes clinic/doctor =  minutes",
                        "wait_p95_minutes clinic/doctor =  minutes",
                        "loss_share clinic/doctor =  share",
                        "mean_queue clinic/doctor = 0.000000 patients");
    }
}
