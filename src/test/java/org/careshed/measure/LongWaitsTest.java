package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class LongWaitsTest extends MeasureContract {

    @Override
    String name() {
        return "long-waits";
    }

    @Test
    void waitsOverTwoHoursAreCountedWhereTheyEnd() {
        Script script = new Script();
        consults(script, TestCounty.STATION, 2 * Ticks.HOUR);
        consults(script, TestCounty.STATION, 2 * Ticks.HOUR + 1);
        consults(script, TestCounty.HOSPITAL, 3 * Ticks.HOUR);
        long at = TestCounty.tuesday(12, 0);
        script.fact(
                at,
                TestCounty.STATION,
                facts -> facts.paths().patientGivesUp(at, TestCounty.STATION, 0, 9, 0, Way.RENEGED, 4 * Ticks.HOUR));

        assertThat(rows(after(script))).containsExactly("2022-01-04,hospital,1,0", "2022-01-04,station,1,1");
    }

    private static void consults(Script script, int facility, long waitedMs) {
        long at = TestCounty.tuesday(11, 0);
        script.fact(at, facility, facts -> facts.consultationBegins(at, facility, 1, TestCounty.MINOR, waitedMs));
    }
}
