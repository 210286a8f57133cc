package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhysicianLoadTest extends MeasureContract {

    @Override
    String name() {
        return "physician-load";
    }

    @Test
    void visitsAreSharedOverPhysiciansAndWorkingDays() {
        Script script = new Script();
        for (int visit = 0; visit < 6; visit++) {
            int who = visit == 0 ? -1 : 0;
            script.visit(TestCounty.HOSPITAL, 0, 1, visit, who, 1, TestCounty.tuesday(9, 0), 0, 60_000);
        }

        assertThat(lines(after(script)))
                .containsExactly(
                        "visits_per_physician_day county-hospital = 2.000000 visits per physician-day",
                        "visits_per_physician_day village-station = 0.000000 visits per physician-day",
                        "visits_per_physician_day hospitals = 2.000000 visits per physician-day");
    }
}
