package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.PatientGivesUp.Way;
import org.junit.jupiter.api.Test;

class ServiceWaitsTest extends MeasureContract {

    private static final long MINUTE = 60_000;

    @Override
    String name() {
        return "service-waits";
    }

    @Test
    void waitsAreThoseForAServiceOfATierAndWhoGivesUpIsCountedAtItsLine() {
        Script script = new Script();
        script.visit(
                TestCounty.STATION, 0, TestCounty.STATION_CONSULT, 1, 2, 1, TestCounty.tuesday(9, 0), 0, 6 * MINUTE);
        script.visit(
                TestCounty.STATION,
                0,
                TestCounty.STATION_CONSULT,
                2,
                2,
                1,
                TestCounty.tuesday(9, 1),
                5 * MINUTE,
                2 * MINUTE);
        long at = TestCounty.tuesday(9, 2);
        script.fact(
                at,
                TestCounty.STATION,
                facts -> facts.paths()
                        .patientGivesUp(at, TestCounty.STATION, 0, 3, TestCounty.STATION_CONSULT, Way.BALKED, 0));

        assertThat(rows(after(script)))
                .singleElement()
                .asString()
                .startsWith("village-station,")
                .endsWith(",2,2.500,0.000,4.915,4.000,1,0,0");
    }

    @Test
    void whoGivesUpIsCountedByTheWayOfIt() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script();
        script.visit(TestCounty.STATION, 0, TestCounty.STATION_CONSULT, 1, 2, 1, at, 0, MINUTE);
        for (Way way : List.of(Way.RENEGED, Way.RENEGED, Way.CLOSED, Way.CLOSED, Way.CLOSED, Way.BALKED)) {
            script.fact(
                    at,
                    TestCounty.STATION,
                    facts -> facts.paths()
                            .patientGivesUp(at, TestCounty.STATION, 0, 3, TestCounty.STATION_CONSULT, way, 0));
        }

        assertThat(rows(after(script))).singleElement().asString().endsWith(",1,2,3");
    }
}
