package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.junit.jupiter.api.Test;

class StepWaitsTest extends MeasureContract {

    @Override
    String name() {
        return "step-waits";
    }

    @Override
    County county() {
        return TestCounty.withoutResidents();
    }

    @Test
    void waitsAreToldByStep() {
        long nine = TestCounty.tuesday(9, 0);
        Script script = new Script()
                .visit(0, 0, TestCounty.TRAUMA_CONSULT, 1, 0, TestCounty.URGENT, nine, 0, 1_000)
                .visit(0, 0, TestCounty.TRAUMA_CONSULT, 2, 1, TestCounty.URGENT, nine, 180_000, 1_000);

        assertThat(lines(after(script)))
                .containsExactly(
                        "step_mean_wait_minutes clinic/see =  minutes",
                        "step_mean_wait_minutes clinic/save = 1.500000 minutes");
    }
}
