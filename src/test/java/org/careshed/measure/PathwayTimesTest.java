package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.junit.jupiter.api.Test;

class PathwayTimesTest extends MeasureContract {

    private static final long MINUTE = 60_000;

    @Override
    String name() {
        return "pathway-times";
    }

    @Override
    County county() {
        return TestCounty.withoutResidents();
    }

    @Test
    void timesAndCountsAreToldForAllAndByBranch() {
        long nine = TestCounty.tuesday(9, 0);
        long ten = TestCounty.tuesday(10, 0);
        Script script = new Script()
                .visit(0, 0, TestCounty.ROUTINE_CONSULT, 1, 0, TestCounty.ROUTINE, nine, 0, 10 * MINUTE)
                .fact(nine, 0, facts -> {
                    facts.patientArrives(nine, 0, 2, 0, TestCounty.URGENT);
                    facts.serviceStarts(nine, 0, 0, 2, TestCounty.TRAUMA_CONSULT, 0, 60 * MINUTE);
                    facts.patientArrives(nine, 0, 3, 1, TestCounty.URGENT);
                    facts.patientTurnedAway(nine, 0, 0, 3, TestCounty.TRAUMA_CONSULT);
                })
                .fact(ten, 0, facts -> facts.patientLeaves(ten, 0, 2, 0, TestCounty.URGENT, 1, nine, 0));

        assertThat(lines(after(script)))
                .containsExactly(
                        "mean_time_minutes clinic = 35.000000 minutes",
                        "throughput clinic = 2.000000 visits",
                        "arrivals clinic = 3.000000 visits",
                        "mean_time_minutes clinic/trauma = 60.000000 minutes",
                        "throughput clinic/trauma = 1.000000 visits",
                        "arrivals clinic/trauma = 1.000000 visits");
    }

    @Test
    void aVisitThatStraddlesTheWarmUpCountsWithItsWholeTimeAndNoArrival() {
        Script script = new Script()
                .visit(
                        0,
                        0,
                        TestCounty.ROUTINE_CONSULT,
                        1,
                        0,
                        TestCounty.ROUTINE,
                        TestCounty.monday(23, 0),
                        0,
                        90 * MINUTE);

        assertThat(lines(after(script)))
                .contains(
                        "mean_time_minutes clinic = 90.000000 minutes",
                        "throughput clinic = 1.000000 visits",
                        "arrivals clinic = 0.000000 visits");
    }
}
