package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.junit.jupiter.api.Test;

class StreamWaitsTest extends MeasureContract {

    @Override
    String name() {
        return "stream-waits";
    }

    @Override
    County county() {
        return TestCounty.withoutResidents();
    }

    @Test
    void eachStreamHasItsOwnMeanWaitAtTheSharedResource() {
        long nine = TestCounty.tuesday(9, 0);
        Script script = new Script()
                .visit(0, 0, 0, 1, 0, TestCounty.ROUTINE, nine, 0, 1_000)
                .visit(0, 0, 0, 2, 1, TestCounty.ROUTINE, nine, 120_000, 1_000)
                .visit(0, 0, 1, 3, 0, TestCounty.URGENT, nine, 60_000, 1_000);

        assertThat(lines(after(script)))
                .containsExactly(
                        "mean_wait_minutes clinic/doctor/routine = 1.000000 minutes",
                        "mean_wait_minutes clinic/doctor/urgent = 1.000000 minutes");
    }

    @Test
    void aStreamWithoutPatientsHasNoMean() {
        long nine = TestCounty.tuesday(9, 0);
        Script script = new Script().visit(0, 0, 0, 1, 0, TestCounty.ROUTINE, nine, 0, 1_000);

        assertThat(lines(after(script))).contains("mean_wait_minutes clinic/doctor/urgent =  minutes");
    }
}
