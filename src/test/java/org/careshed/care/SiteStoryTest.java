package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.branch;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.Recorder;
import org.careshed.journal.Recorder.Kind;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What happens to patients inside one clinic: one patient every half hour, and times everybody can add up. */
class SiteStoryTest {

    @Test
    void twoDoctorsServeAtOnceAndTheThirdPatientWaits() {
        Story story = clinic(2, hours(0, 24), minutes(70)).lasts(2 * Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.ServiceStarts, Kind.WaitBegins, Kind.ServiceEnds))
                .containsExactly(
                        "ServiceStarts[at=00:30:00.000, facility=0, pool=0, visit=1, step=0, waitedMs=0, lastsMs=4200000]",
                        "ServiceStarts[at=01:00:00.000, facility=0, pool=0, visit=2, step=0, waitedMs=0, lastsMs=4200000]",
                        "WaitBegins[at=01:30:00.000, facility=0, pool=0, visit=3, step=0]",
                        "ServiceEnds[at=01:40:00.000, facility=0, pool=0, visit=1, step=0, lastedMs=4200000]",
                        "ServiceStarts[at=01:40:00.000, facility=0, pool=0, visit=3, step=0, waitedMs=600000,"
                                + " lastsMs=4200000]");
    }

    @Test
    void whoFindsTheWaitingRoomFullLeavesAndIsNotServed() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "bed", Dated.always(1), hours(0, 24), OptionalInt.of(0))
                        .pathway("visit", step("consult", "bed", minutes(40)))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT)
                        .lasts(2 * Ticks.HOUR);
        Recorder told = tell(story);
        assertThat(told.numbered(Kind.PatientTurnedAway))
                .containsExactly("PatientTurnedAway[at=01:00:00.000, facility=0, pool=0, visit=2, step=0]");
        assertThat(told.facts(Kind.PatientLeaves)).hasSize(1);
    }

    @Test
    void staffStayPastClosingForWhoeverIsInside() {
        Story story = clinic(1, hours(0, 1), minutes(45)).lasts(3 * Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.PoolStaffed))
                .containsExactly(
                        "PoolStaffed[at=00:00:00.000, facility=0, pool=0, servers=1, inHours=true]",
                        "PoolStaffed[at=01:00:00.000, facility=0, pool=0, servers=1, inHours=false]");
    }

    @Test
    void staffGoHomeWhenTheLastPatientHasLeft() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 3, hours(0, 1))
                        .pathway("visit", step("consult", "doctor", minutes(45)))
                        .stream("walk-in", "clinic", "visit", 0, 2, 0)
                        .thinning(Thinning.CONSTANT)
                        .lasts(3 * Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.PoolStaffed))
                .containsExactly(
                        "PoolStaffed[at=00:00:00.000, facility=0, pool=0, servers=3, inHours=true]",
                        "PoolStaffed[at=01:00:00.000, facility=0, pool=0, servers=3, inHours=false]",
                        "PoolStaffed[at=01:45:00.000, facility=0, pool=0, servers=0, inHours=false]");
    }

    @Test
    void doorsThatCloseAtMidnightAndOpenAtMidnightNeverClose() {
        Story story = clinic(2, hours(0, 24), minutes(5)).days(0, 3);
        assertThat(tell(story).facts(Kind.PoolStaffed)).hasSize(1);
    }

    @Test
    void aNightBetweenTwoDaysIsClosed() {
        Story story = clinic(2, hours(8, 16), minutes(1)).days(0, 2);
        assertThat(tell(story).numbered(Kind.PoolStaffed))
                .contains("PoolStaffed[at=1 d 08:00:00.000, facility=0, pool=0, servers=2, inHours=true]");
    }

    @Test
    void whoIsAtWorkFinishesWhenTheRosterShrinks() {
        Dated fewer = Dated.always(2).between(LocalDate.of(2022, 1, 4), LocalDate.of(2023, 1, 1), servers -> 1);
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", fewer, hours(0, 24), OptionalInt.empty())
                        .pathway("visit", step("consult", "doctor", minutes(70)))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT)
                        .days(0, 2);
        assertThat(tell(story).numbered(Kind.PoolStaffed))
                .containsExactly(
                        "PoolStaffed[at=00:00:00.000, facility=0, pool=0, servers=2, inHours=true]",
                        "PoolStaffed[at=1 d 00:20:00.000, facility=0, pool=0, servers=1, inHours=true]");
    }

    @Test
    void emergenciesAreServedBeforeThoseWhoCameEarlier() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 1, hours(0, 24))
                        .pathway("visit", step("consult", "doctor", minutes(100)))
                        .stream("walk-in", "clinic", "visit", 1, 2)
                        .thinning(Thinning.CONSTANT)
                        .stream("emergency", "clinic", "visit", 0, 1.0 / 1.2)
                        .thinning(Thinning.CONSTANT)
                        .lasts(3 * Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.ConsultationBegins))
                .containsExactly(
                        "ConsultationBegins[at=00:30:00.000, facility=0, visit=1, condition=0, waitedMs=0]",
                        "ConsultationBegins[at=02:10:00.000, facility=0, visit=3, condition=1, waitedMs=3480000]");
    }

    @Test
    void aPathwayLeadsFromStepToStepAndRemembersItsBranch() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 1, hours(0, 24))
                        .pathway(
                                "visit",
                                delay("register", minutes(1), new Pathway.Next("consult", 1)),
                                branch(step("consult", "doctor", minutes(2), new Pathway.Next("dispense", 1)), "seen"),
                                delay("dispense", minutes(3)))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT)
                        .lasts(Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.PatientLeaves))
                .containsExactly("PatientLeaves[at=00:36:00.000, facility=0, visit=1, resident=0, condition=0,"
                        + " branch=1, arrivedMs=1800000, waitedMs=0]");
    }

    @Test
    void routesAreTakenInTheirProportions() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .pathway(
                                "visit",
                                delay(
                                        "consult",
                                        minutes(1),
                                        new Pathway.Next("left", 0.3),
                                        new Pathway.Next("right", 0.5)),
                                branch(delay("left", minutes(1)), "left"),
                                branch(delay("right", minutes(1)), "right"))
                        .stream("walk-in", "clinic", "visit", 0, 1_000)
                        .days(0, 1);
        int[] byBranch = new int[3];
        PatientLeaves count = (at, facility, visit, who, kind, branch, arrived, waited) -> byBranch[branch]++;
        run(story.county(), count);
        double n = byBranch[0] + byBranch[1] + byBranch[2];
        assertThat(byBranch[1] / n).isBetween(0.29, 0.31);
        assertThat(byBranch[2] / n).isBetween(0.49, 0.51);
    }

    @Test
    void hospitalsOutsideDrawTheirWaitInsteadOfQueueing() {
        Story story = new Story()
                .place("home")
                .residents("home", 200)
                .condition("ill", Severity.MINOR, 12)
                .tier("outside", hours(8, 16), "ill")
                .outsideWait("outside", new Dist.Constant(30 * Ticks.MINUTE))
                .facility("jiaxing", "outside", "home")
                .pathway("outside", delay("consult", minutes(10)));
        List<String> begun = tell(story).numbered(Kind.ConsultationBegins);
        assertThat(begun).isNotEmpty().allMatch(line -> line.endsWith("waitedMs=1800000]"));
    }

    @Test
    void aPatientWithoutAnybodyOnDutyWaitsForTheMorning() {
        Story story = clinic(1, hours(8, 16), minutes(1)).lasts(9 * Ticks.HOUR);
        assertThat(tell(story).numbered(Kind.ServiceStarts).get(0))
                .startsWith("ServiceStarts[at=08:00:00.000, facility=0, pool=0, visit=1")
                .contains("waitedMs=" + (7 * Ticks.HOUR + 30 * Ticks.MINUTE));
    }

    private static Story clinic(int doctors, Hours hours, Dist time) {
        return new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", doctors, hours)
                        .pathway("visit", step("consult", "doctor", time))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT);
    }

    private static Recorder tell(Story story) {
        Recorder recorder = new Recorder();
        run(story.county(), recorder);
        return recorder;
    }

    private static void run(County county, Object listener) {
        new World(county, 1, 1, List.of(), Facts.to(List.of(listener))).run(RunControl.NONE);
    }
}
