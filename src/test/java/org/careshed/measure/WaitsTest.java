package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientGivesUp.Way;
import org.junit.jupiter.api.Test;

class WaitsTest extends MeasureContract {

    @Override
    String name() {
        return "waits";
    }

    @Test
    void waitsAreToldByFacilityAndByTier() {
        Script script = new Script();
        for (int i = 0; i < 10; i++) {
            consultation(script, TestCounty.HOSPITAL, i, (i + 1) * 60_000L);
        }
        consultation(script, TestCounty.STATION, 20, 0);

        Measure measure = after(script);

        // 5 min = 300,000 ms lies in the bin from 294,912 ms, 9 min = 540,000 ms in the one from 524,288 ms
        assertThat(rows(measure))
                .containsExactly("city-hospital,0,,,", "hospital,10,5.500,4.915,8.738", "station,1,0.000,0.000,0.000");
        assertThat(lines(measure))
                .containsExactly(
                        "mean_wait_minutes outside =  minutes",
                        "median_wait_minutes outside =  minutes",
                        "p90_wait_minutes outside =  minutes",
                        "mean_wait_minutes county-hospital = 5.500000 minutes",
                        "median_wait_minutes county-hospital = 4.915200 minutes",
                        "p90_wait_minutes county-hospital = 8.738133 minutes",
                        "mean_wait_minutes village-station = 0.000000 minutes",
                        "median_wait_minutes village-station = 0.000000 minutes",
                        "p90_wait_minutes village-station = 0.000000 minutes");
    }

    @Test
    void aWaitThatBeganInTheWarmUpCountsWholeWhenTheConsultationBegins() {
        long at = TestCounty.tuesday(0, 1);
        Script script =
                new Script().fact(at, 1, facts -> facts.consultationBegins(at, 1, 1, TestCounty.INJURY, 3_600_000));

        assertThat(lines(after(script))).contains("mean_wait_minutes county-hospital = 60.000000 minutes");
    }

    @Test
    void whoGaveUpIsCountedByFacilityAndWay() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, 1, facts -> {
            facts.consultationBegins(at, 1, 1, TestCounty.MINOR, 60_000);
            facts.paths().patientGivesUp(at, 1, 0, 2, 1, Way.BALKED, 0);
            facts.paths().patientGivesUp(at, 1, 0, 3, 1, Way.RENEGED, 0);
            facts.paths().patientGivesUp(at, 1, 0, 4, 1, Way.CLOSED, 0);
        });
        Waits measure = new Waits(TestCounty.arranged());
        script.tellByTime(Facts.to(List.of(measure)));

        assertThat(measure.tables().get(1).rows().get(1))
                .containsExactly("hospital", "1", "1.000", "0.990", "0.990", "1", "1", "1");
        assertThat(lines(measure)).contains("gave_up_share county-hospital = 0.750000 share");
    }

    private static void consultation(Script script, int facility, long visit, long waitedMs) {
        long at = TestCounty.tuesday(12, 0) + visit;
        script.fact(at, facility, facts -> facts.consultationBegins(at, facility, visit, 1, waitedMs));
    }
}
