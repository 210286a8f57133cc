package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.tuesday;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class ClockCheckTest {

    private static final long EIGHT = tuesday(8, 0);

    /** Everything that can happen at the hospital, each told of a moment. */
    private static final List<ObjLongConsumer<ClockCheck>> FACTS = List.of(
            (check, atMs) -> check.patientArrives(atMs, HOSPITAL, 1, 0, 0),
            (check, atMs) -> check.waitBegins(atMs, HOSPITAL, 0, 1, 0),
            (check, atMs) -> check.patientTurnedAway(atMs, HOSPITAL, 0, 1, 0),
            (check, atMs) -> check.serviceStarts(atMs, HOSPITAL, 0, 1, 0, 0, 0),
            (check, atMs) -> check.serviceEnds(atMs, HOSPITAL, 0, 1, 0, 0),
            (check, atMs) -> check.consultationBegins(atMs, HOSPITAL, 1, 0, 0),
            (check, atMs) -> check.patientLeaves(atMs, HOSPITAL, 1, 0, 0, 0, 0, 0),
            (check, atMs) -> check.patientGivesUp(atMs, HOSPITAL, 0, 1, 0, Way.BALKED, 0),
            (check, atMs) -> check.patientGoesOut(atMs, HOSPITAL, 1, 0, 0),
            (check, atMs) -> check.patientComesBack(atMs, HOSPITAL, 1, 0),
            (check, atMs) -> check.examinationArrives(atMs, HOSPITAL, 1, 0, 0),
            (check, atMs) -> check.examinationLeaves(atMs, HOSPITAL, 1, 0, 0, 0),
            (check, atMs) -> check.contactEnds(atMs, HOSPITAL, 1, 1, 0, 0, Origin.NEED, Outcome.LEFT, 0),
            (check, atMs) -> check.bedAsked(atMs, HOSPITAL, 1, 0, 0, 0, true),
            (check, atMs) -> check.bedTaken(atMs, HOSPITAL, 1, 0, 0, 0, 0, Entry.ADMITTED),
            (check, atMs) -> check.bedLeft(atMs, HOSPITAL, 1, 0, 0, 0, 0, Exit.DISCHARGED),
            (check, atMs) -> check.bedRefused(atMs, HOSPITAL, 1, 0, 0, 0, Sent.HOME),
            (check, atMs) -> check.poolStaffed(atMs, HOSPITAL, 0, 1, true));

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final ClockCheck check = new ClockCheck(county, found.findings());

    @Test
    void nothingHappensBeforeWhatWasToldOfThePlace() {
        for (ObjLongConsumer<ClockCheck> fact : FACTS) {
            Found one = new Found(county);
            ClockCheck clock = new ClockCheck(county, one.findings());
            fact.accept(clock, EIGHT);
            fact.accept(clock, EIGHT);
            assertThat(one.lines()).isEmpty();
            fact.accept(clock, EIGHT - 1);
            assertThat(one.lines()).containsExactly("I20 hospital: no time before " + EIGHT + " ms");
        }
    }

    @Test
    void theLastMomentOfADayAndOfTheRunBelongToThem() {
        arrives(TestCounty.tuesday(0, 0));
        check.dayEnds(TestCounty.tuesday(0, 0), 0);
        check.warmUpEnds(TestCounty.tuesday(0, 0));
        arrives(TestCounty.end());
        check.dayEnds(TestCounty.end(), 1);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void nothingHappensAfterTheRunsEnd() {
        check.dayEnds(TestCounty.tuesday(0, 0), 0);
        check.warmUpEnds(TestCounty.tuesday(0, 0));
        check.dayEnds(TestCounty.end(), 1);
        arrives(TestCounty.end() + 1);
        check.runEnds(TestCounty.end());
        arrives(TestCounty.end() + 1);

        assertThat(found.lines())
                .containsExactly(
                        "I20 hospital: nothing after the run's end",
                        "I20 hospital: nothing told from after this moment yet",
                        "I20 hospital: nothing after the run's end");
    }

    @Test
    void daysWarmUpAndRunEndWhenTheCalendarSays() {
        check.dayEnds(EIGHT, 1);
        check.warmUpEnds(EIGHT);
        check.runEnds(EIGHT);

        assertThat(found.lines())
                .containsExactly(
                        "I20: the end of day 0, not of day 1",
                        "I20: the warm-up to end at " + TestCounty.tuesday(0, 0) + " ms",
                        "I20: the run to end at " + TestCounty.end() + " ms");
    }

    private void arrives(long atMs) {
        check.patientArrives(atMs, HOSPITAL, 1, 0, 0);
    }
}
