package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.branch;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;
import static org.careshed.measure.MeasureContract.lines;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.scenario.Pathway;
import org.junit.jupiter.api.Test;

/** A clinic with a stream of routine and one of urgent patients, beside an annex with one of each. */
class TwoClinicsTest {

    private static final int ANNEX = 0;
    private static final int CLINIC = 1;
    private static final int SEE = 0;
    private static final int SAVE = 2;
    private static final long MINUTE = 60_000;
    private static final long NINE = TestCounty.tuesday(9, 0);

    private final County county = new Story()
                    .days(1, 1)
                    .facility("annex", "", "")
                    .facility("clinic", "", "")
                    .resource("annex", "doctor", 1, hours(0, 24))
                    .resource("clinic", "doctor", 1, hours(0, 24))
                    .pathway(
                            "routine",
                            step("see", "doctor", minutes(5), new Pathway.Next("rest", 1)),
                            delay("rest", minutes(1)))
                    .pathway("trauma", branch(step("save", "doctor", minutes(5)), "trauma"))
                    .stream("annex-routine", "annex", "routine", 1, 0)
                    .stream("annex-urgent", "annex", "trauma", 0, 0)
                    .stream("routine", "clinic", "routine", 1, 0)
                    .stream("urgent", "clinic", "trauma", 0, 0)
                    .county();

    @Test
    void eachHasItsOwnTimesAlsoByBranch() {
        assertThat(lines(after(new PathwayTimes(county))))
                .containsExactly(
                        "mean_time_minutes annex = 15.000000 minutes",
                        "throughput annex = 2.000000 visits",
                        "arrivals annex = 2.000000 visits",
                        "mean_time_minutes annex/trauma = 20.000000 minutes",
                        "throughput annex/trauma = 1.000000 visits",
                        "arrivals annex/trauma = 1.000000 visits",
                        "mean_time_minutes clinic = 35.000000 minutes",
                        "throughput clinic = 2.000000 visits",
                        "arrivals clinic = 2.000000 visits",
                        "mean_time_minutes clinic/trauma = 40.000000 minutes",
                        "throughput clinic/trauma = 1.000000 visits",
                        "arrivals clinic/trauma = 1.000000 visits");
    }

    @Test
    void eachHasItsOwnWaitsByStep() {
        assertThat(lines(after(new StepWaits(county))))
                .containsExactly(
                        "step_mean_wait_minutes annex/see = 9.000000 minutes",
                        "step_mean_wait_minutes annex/save = 19.000000 minutes",
                        "step_mean_wait_minutes clinic/see = 29.000000 minutes",
                        "step_mean_wait_minutes clinic/save = 39.000000 minutes");
    }

    @Test
    void eachHasItsOwnWaitsByStream() {
        assertThat(lines(after(new StreamWaits(county))))
                .containsExactly(
                        "mean_wait_minutes annex/doctor/annex-routine = 9.000000 minutes",
                        "mean_wait_minutes annex/doctor/annex-urgent = 19.000000 minutes",
                        "mean_wait_minutes clinic/doctor/routine = 29.000000 minutes",
                        "mean_wait_minutes clinic/doctor/urgent = 39.000000 minutes");
    }

    /** After a patient of each stream on each of the two days, who stays for 10, 20, 30 and 40 minutes, all but one waiting. */
    private Measure after(Measure measure) {
        Script script = new Script();
        for (long day = 0; day < 2; day++) {
            long at = NINE - (1 - day) * 24 * 60 * MINUTE;
            for (int stream = 0; stream < 4; stream++) {
                int facility = stream < 2 ? ANNEX : CLINIC;
                int branch = stream % 2;
                long visit = 10 * day + stream;
                int kind = stream;
                long waitMs = (10 * stream + 9 + (1 - day)) * MINUTE;
                long startMs = at + waitMs;
                script.fact(at, facility, facts -> {
                    facts.patientArrives(at, facility, visit, 0, kind);
                    facts.waitBegins(at, facility, 0, visit, branch == 0 ? SEE : SAVE);
                    facts.serviceStarts(startMs, facility, 0, visit, branch == 0 ? SEE : SAVE, waitMs, MINUTE);
                    facts.patientLeaves(startMs + MINUTE, facility, visit, 0, kind, branch, at, waitMs);
                });
            }
        }
        script.tellByTime(Facts.to(List.of(measure)));
        return measure;
    }
}
