package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Recorder;
import org.careshed.journal.Recorder.Kind;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.MorningAct;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** When staff come, stay and go home. */
class DutyStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    @Test
    void whoStayedOverNoonIsThereWhenTheDoorsOpenAgain() {
        Hours two = everyDay(
                new Hours.Interval(0, Ticks.HOUR), new Hours.Interval(Ticks.HOUR + 30 * Ticks.MINUTE, 5 * Ticks.HOUR));
        Story story = clinic(1, two, minutes(45)).lasts(2 * Ticks.HOUR);
        assertThat(staffing(story))
                .containsExactly(
                        "00:00:00.000, facility=0, pool=0, servers=1, inHours=true",
                        "01:00:00.000, facility=0, pool=0, servers=1, inHours=false",
                        "01:30:00.000, facility=0, pool=0, servers=1, inHours=true");
    }

    @Test
    void staffOfRoundTheClockHoursAreAwayOnDaysThatAreClosed() {
        Story story = clinic(2, Story.weekdays(0, 24), minutes(5)).days(0, 8);
        assertThat(staffing(story))
                .containsExactly(
                        "00:00:00.000, facility=0, pool=0, servers=2, inHours=true",
                        "5 d 00:00:00.000, facility=0, pool=0, servers=0, inHours=false",
                        "7 d 00:00:00.000, facility=0, pool=0, servers=2, inHours=true");
    }

    @Test
    void aNightShiftGoesOnOverMidnight() {
        Hours night =
                everyDay(new Hours.Interval(0, 6 * Ticks.HOUR), new Hours.Interval(20 * Ticks.HOUR, 24 * Ticks.HOUR));
        Story story = clinic(1, night, minutes(1)).days(0, 2);
        assertThat(staffing(story))
                .containsExactly(
                        "00:00:00.000, facility=0, pool=0, servers=1, inHours=true",
                        "06:00:00.000, facility=0, pool=0, servers=0, inHours=false",
                        "20:00:00.000, facility=0, pool=0, servers=1, inHours=true",
                        "1 d 06:00:00.000, facility=0, pool=0, servers=0, inHours=false",
                        "1 d 20:00:00.000, facility=0, pool=0, servers=1, inHours=true");
    }

    @Test
    void aLineWaitsWhileNobodyIsRosteredAndIsServedWhenSomebodyComes() {
        Dated away = Dated.always(1).between(MONDAY.plusDays(1), MONDAY.plusDays(2), servers -> 0);
        Story story = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", away, hours(0, 24), OptionalInt.empty())
                        .pathway("visit", step("consult", "doctor", minutes(70)))
                        .stream("walk-in", "clinic", "visit", 0, 1.0 / 12)
                        .thinning(Thinning.CONSTANT)
                        .days(0, 3);
        assertThat(tell(story).numbered(Kind.ServiceStarts))
                .extracting(line -> line.replaceAll(", facility.*waitedMs", " waitedMs"))
                .containsExactly(
                        "ServiceStarts[at=12:00:00.000 waitedMs=0, lastsMs=4200000]",
                        "ServiceStarts[at=2 d 00:00:00.000 waitedMs=86400000, lastsMs=4200000]",
                        "ServiceStarts[at=2 d 01:10:00.000 waitedMs=47400000, lastsMs=4200000]",
                        "ServiceStarts[at=2 d 02:20:00.000 waitedMs=8400000, lastsMs=4200000]",
                        "ServiceStarts[at=2 d 12:00:00.000 waitedMs=0, lastsMs=4200000]");
    }

    @Test
    void aPatientWhomNobodyOnDutyCanHelpKeepsNobodyPastClosing() {
        Story story = withoutLab().lasts(2 * Ticks.HOUR);
        assertThat(staffing(story))
                .containsExactly(
                        "00:00:00.000, facility=0, pool=0, servers=2, inHours=true",
                        "00:00:00.000, facility=0, pool=1, servers=0, inHours=true",
                        "01:00:00.000, facility=0, pool=0, servers=2, inHours=false",
                        "01:40:00.000, facility=0, pool=0, servers=0, inHours=false");
    }

    @Test
    void aPatientWhoWaitsForTheLabOverNightKeepsTheDoctorsOnNoLaterDay() {
        Story story = withoutLab().days(0, 3);
        assertThat(staffing(story))
                .contains(
                        "1 d 00:00:00.000, facility=0, pool=0, servers=2, inHours=true",
                        "1 d 01:00:00.000, facility=0, pool=0, servers=2, inHours=false")
                .anyMatch(line -> line.startsWith("1 d") && line.contains("pool=0, servers=0"));
    }

    @Test
    void nobodyIsKeptPastClosingByPatientsWhoMayComeAtAnyHour() {
        Story story = new Story()
                .place("home")
                .residents("home", 4_000)
                .condition("ill", Severity.MINOR, 50)
                .tier("hospital", hours(0, 24), "ill")
                .facility("hospital", "hospital", "home")
                .resource("hospital", "doctor", 20, hours(8, 16))
                .pathway("hospital", step("consult", "doctor", minutes(30)));
        Recorder told = tell(story);
        assertThat(told.facts(Kind.ServiceStarts))
                .isNotEmpty()
                .allMatch(fact -> fact.atMs() >= 8 * Ticks.HOUR && fact.atMs() < 16 * Ticks.HOUR);
        assertThat(told.facts(Kind.PatientArrives)).anyMatch(fact -> fact.atMs() > 17 * Ticks.HOUR);
    }

    @Test
    void whoWaitedOutsideStillQueuesWhereServersAreCounted() {
        Story story = new Story()
                .place("home")
                .residents("home", 2_000)
                .condition("ill", Severity.MINOR, 12)
                .tier("outside", hours(8, 16), "ill")
                .outsideWait("outside", new Dist.Constant(30 * Ticks.MINUTE))
                .facility("jiaxing", "outside", "home")
                .resource("jiaxing", "doctor", 1, hours(0, 24))
                .pathway("outside", step("consult", "doctor", minutes(20)));
        int[] busy = new int[2];
        ServiceStarts starts = (at, facility, pool, visit, step, waited, lasts) -> {
            busy[0]++;
            busy[1] = Math.max(busy[1], busy[0]);
        };
        ServiceEnds ends = (at, facility, pool, visit, step, lasted) -> busy[0]--;
        run(story.county(), List.of(), starts, ends);
        assertThat(busy[1]).isEqualTo(1);
    }

    @Test
    void aLeversExtraServersHoldForOneDayAndNeverFallBelowNone() {
        MorningAct act = (levers, date) ->
                levers.sessions().addForToday(0, 0, date.equals(MONDAY) ? 2 : date.equals(MONDAY.plusDays(1)) ? -5 : 0);
        Recorder told = new Recorder();
        run(clinic(1, hours(8, 16), minutes(1)).days(0, 3).county(), List.of(act), told);
        assertThat(told.numbered(Kind.PoolStaffed))
                .contains(
                        "PoolStaffed[at=08:00:00.000, facility=0, pool=0, servers=3, inHours=true]",
                        "PoolStaffed[at=1 d 08:00:00.000, facility=0, pool=0, servers=0, inHours=true]",
                        "PoolStaffed[at=2 d 08:00:00.000, facility=0, pool=0, servers=1, inHours=true]");
    }

    @Test
    void aCopyMadeWhileStaffStayPastMidnightRunsOnTheSame() {
        County county = clinic(1, hours(0, 20), new Dist.Exponential(40 * Ticks.MINUTE))
                .days(0, 3)
                .county();
        World world = new World(county, 1, 1, List.of(), Facts.none());
        world.run(Ticks.DAY, Ticks.HOUR, RunControl.NONE);
        Recorder copied = new Recorder();
        world.copy(Facts.to(List.of(copied))).run(RunControl.NONE);
        Recorder whole = new Recorder();
        run(county, List.of(), whole);
        assertThat(whole.numbered(Kind.PoolStaffed))
                .contains("PoolStaffed[at=20:00:00.000, facility=0, pool=0, servers=1, inHours=false]")
                .noneMatch(line -> line.contains("servers=0"));
        assertThat(whole.story()).endsWith(copied.story().toArray(new String[0]));
        assertThat(copied.story()).hasSizeGreaterThan(100);
    }

    @Test
    void aCopyKnowsWhoIsStrandedOverNight() {
        County county = withoutLab().days(0, 3).county();
        World world = new World(county, 1, 1, List.of(), Facts.none());
        world.run(Ticks.DAY, Ticks.HOUR, RunControl.NONE);
        Recorder copied = new Recorder();
        world.copy(Facts.to(List.of(copied))).run(RunControl.NONE);
        Recorder whole = new Recorder();
        run(county, List.of(), whole);
        assertThat(whole.story()).endsWith(copied.story().toArray(new String[0]));
    }

    /** Patients at 0:30 and 1:00, then every half hour of each second hour; nobody ever works in the lab. */
    private static Story withoutLab() {
        return new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 2, hours(0, 1))
                        .resource("clinic", "lab", 0, hours(0, 24))
                        .pathway(
                                "visit",
                                step("consult", "doctor", minutes(40), new Pathway.Next("test", 1)),
                                step("test", "lab", minutes(5)))
                        .stream("walk-in", "clinic", "visit", 0, 2, 0)
                        .thinning(Thinning.CONSTANT);
    }

    private static Story clinic(int doctors, Hours hours, Dist time) {
        return new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", doctors, hours)
                        .pathway("visit", step("consult", "doctor", time))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT);
    }

    private static Hours everyDay(Hours.Interval... intervals) {
        List<Hours.Interval> open = List.of(intervals);
        return new Hours("daily", Map.of(DayKind.WEEKDAY, open, DayKind.WEEKEND, open, DayKind.HOLIDAY, open));
    }

    private static List<String> staffing(Story story) {
        return tell(story).numbered(Kind.PoolStaffed).stream()
                .map(line -> line.replace("PoolStaffed[at=", "").replace("]", ""))
                .toList();
    }

    private static Recorder tell(Story story) {
        Recorder recorder = new Recorder();
        run(story.county(), List.of(), recorder);
        return recorder;
    }

    private static void run(County county, List<MorningAct> acts, Object... listeners) {
        new World(county, 1, 1, acts, Facts.to(List.of(listeners))).run(RunControl.NONE);
    }
}
