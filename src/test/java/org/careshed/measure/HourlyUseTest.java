package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class HourlyUseTest extends MeasureContract {

    @Override
    String name() {
        return "hourly-use";
    }

    @Test
    void workIsCutAtFullHoursAndOvertimeIsStaffedTime() {
        Script script = new Script();
        staffed(script, TestCounty.tuesday(8, 30), 1);
        script.visit(TestCounty.STATION, 0, 3, 1, 0, TestCounty.MINOR, TestCounty.tuesday(9, 45), 0, 30 * Ticks.MINUTE);
        script.visit(
                TestCounty.STATION, 0, 3, 2, 0, TestCounty.MINOR, TestCounty.tuesday(10, 50), 0, 20 * Ticks.MINUTE);
        staffed(script, TestCounty.tuesday(11, 0), 0);

        assertThat(rows(after(script)))
                .containsExactly(
                        "station,doctor,32,0.000,30.000",
                        "station,doctor,33,15.000,60.000",
                        "station,doctor,34,25.000,60.000",
                        "station,doctor,35,10.000,10.000");
    }

    @Test
    void whoIsOnDutyWhenTheWarmUpEndsStaysSo() {
        Script script = new Script();
        staffed(script, TestCounty.monday(23, 0), 2);
        staffed(script, TestCounty.tuesday(0, 15), 0);

        assertThat(rows(after(script))).containsExactly("station,doctor,24,0.000,30.000");
    }

    @Test
    void whoIsStillAtWorkWhenTheRunEndsWorkedUntilThen() {
        long at = TestCounty.tuesday(23, 30);
        Script script = new Script()
                .fact(
                        at,
                        TestCounty.STATION,
                        facts -> facts.serviceStarts(at, TestCounty.STATION, 0, 1, 3, 0, 2 * Ticks.HOUR));

        assertThat(rows(after(script))).containsExactly("station,doctor,47,30.000,30.000");
    }

    private static void staffed(Script script, long at, int servers) {
        script.fact(
                at, TestCounty.STATION, facts -> facts.poolStaffed(at, TestCounty.STATION, 0, servers, servers > 0));
    }
}
