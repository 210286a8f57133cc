package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.step;

import java.util.ArrayList;
import java.util.List;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.Recorder;
import org.careshed.journal.Recorder.Kind;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

class WorldTest {

    @Test
    void windowsOfAnyLengthTellTheSameStory() {
        County county = village().county();
        List<String> hourly = told(county, Ticks.HOUR);
        assertThat(hourly).hasSizeGreaterThan(1_000);
        for (long minutes : new long[] {5, 15, 480, 1_440}) {
            assertThat(told(county, minutes * Ticks.MINUTE)).isEqualTo(hourly);
        }
    }

    @Test
    void aCopyRunsOnByteForByteLikeTheOriginal() {
        County county = village().county();
        World world = new World(county, 1, 1, List.of(), Facts.none());
        world.run(4 * Ticks.DAY, Ticks.HOUR, RunControl.NONE);
        Recorder original = new Recorder();
        Recorder other = new Recorder();
        World first = world.copy(Facts.to(List.of(original)));
        World second = world.copy(Facts.to(List.of(other)));
        first.run(RunControl.NONE);
        second.run(RunControl.NONE);
        assertThat(other.story()).isEqualTo(original.story());
        Recorder whole = new Recorder();
        new World(county, 1, 1, List.of(), Facts.to(List.of(whole))).run(RunControl.NONE);
        List<String> tail = whole.facts().stream()
                .filter(fact -> fact.atMs() > 4 * Ticks.DAY)
                .map(Object::toString)
                .toList();
        List<String> copied = original.facts().stream()
                .filter(fact -> fact.atMs() > 4 * Ticks.DAY)
                .map(Object::toString)
                .toList();
        assertThat(copied).isEqualTo(tail);
        assertThat(first.doneMs()).isEqualTo(county.scenario().calendar().horizonMs());
    }

    @Test
    void aCopyOfAQueueByTheClockRunsOnToo() {
        County county = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 1, hours(0, 24))
                        .pathway("visit", step("consult", "doctor", new Dist.Exponential(8 * Ticks.MINUTE)))
                        .stream("walk-in", "clinic", "visit", 0, 6)
                        .days(0, 3)
                        .county();
        World world = new World(county, 1, 1, List.of(), Facts.none());
        world.run(Ticks.DAY, Ticks.HOUR, RunControl.NONE);
        Recorder copied = new Recorder();
        world.copy(Facts.to(List.of(copied))).run(RunControl.NONE);
        Recorder whole = new Recorder();
        new World(county, 1, 1, List.of(), Facts.to(List.of(whole))).run(RunControl.NONE);
        assertThat(whole.story()).endsWith(copied.story().toArray(new String[0]));
    }

    @Test
    void worldsOfDifferentReplicationsDifferAndOfTheSameAgree() {
        County county = village().county();
        assertThat(told(county, 2, Ticks.HOUR)).isNotEqualTo(told(county, 1, Ticks.HOUR));
        assertThat(told(county, 2, Ticks.HOUR)).isEqualTo(told(county, 2, Ticks.HOUR));
    }

    @Test
    void theWarmUpEndsOnceAtItsMidnightAndTheRunAtItsHorizon() {
        Recorder recorder = new Recorder();
        new World(village().county(), 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        assertThat(recorder.numbered(Kind.WarmUpEnds, Kind.RunEnds))
                .containsExactly("WarmUpEnds[at=2 d 00:00:00.000]", "RunEnds[at=8 d 00:00:00.000]");
        assertThat(recorder.facts(Kind.DayEnds)).hasSize(8);
    }

    @Test
    void emergenciesGoToTheNearestThatTreatsThemAtOnceAndAtNight() {
        Recorder recorder = new Recorder();
        new World(village().county(), 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        List<String> chosen = recorder.numbered(Kind.FacilityChosen).stream()
                .filter(line -> line.contains("condition=1"))
                .toList();
        assertThat(chosen).isNotEmpty().allMatch(line -> line.contains("facility=0"));
        assertThat(chosen).anyMatch(line -> line.contains("at=0") || line.contains(" d 0"));
    }

    @Test
    void everyNeedIsTakenSomewhereOrForgoneAndWhoSetsOutArrives() {
        List<Long> emergencies = new ArrayList<>();
        List<Long> arrivals = new ArrayList<>();
        int[] met = new int[3];
        NeedArises need = (at, who, kind) -> met[0]++;
        CareForgone forgone = (at, who, kind, why) -> {
            met[1]++;
            assertThat(why).isEqualTo(CareForgone.Reason.STAYED_HOME);
        };
        FacilityChosen chosen = (at, who, kind, facility, travelMs) -> {
            met[2]++;
            assertThat(travelMs).isPositive();
            if (kind == 1) {
                emergencies.add(at + travelMs);
            }
        };
        PatientArrives arrives = (at, facility, visit, who, kind) -> {
            if (kind == 1) {
                arrivals.add(at);
            }
        };
        new World(village().county(), 1, 1, List.of(), Facts.to(List.of(need, forgone, chosen, arrives)))
                .run(RunControl.NONE);
        assertThat(met[1]).isPositive();
        assertThat(met[1] + met[2]).isEqualTo(met[0]);
        assertThat(arrivals).containsExactlyInAnyOrderElementsOf(emergencies).isNotEmpty();
    }

    @Test
    void whoSetsOutBeforeMidnightArrivesTheNextDay() {
        List<String> awaited = new ArrayList<>();
        List<String> came = new ArrayList<>();
        FacilityChosen chosen = (at, who, kind, facility, travelMs) -> awaited.add(at + travelMs + " " + who);
        PatientArrives arrives = (at, facility, visit, who, kind) -> came.add(at + " " + who);
        County county = new Story()
                .days(0, 8)
                .place("far")
                .place("home")
                .road("far", "home", 300)
                .residents("home", 50)
                .condition("stroke", Severity.EMERGENCY, 50)
                .tier("hospital", hours(8, 16), "stroke")
                .facility("hospital", "hospital", "far")
                .resource("hospital", "doctor", 9, hours(0, 24))
                .pathway("hospital", step("consult", "doctor", Story.minutes(1)))
                .county();
        new World(county, 1, 1, List.of(), Facts.to(List.of(chosen, arrives))).run(RunControl.NONE);

        assertThat(came)
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(awaited.stream()
                        .filter(trip -> Long.parseLong(trip.split(" ")[0]) < 8 * Ticks.DAY)
                        .toList());
    }

    @Test
    void anEmergencyThatNobodyTreatsIsForgone() {
        Recorder recorder = new Recorder();
        County county = new Story()
                .place("home")
                .residents("home", 50)
                .condition("stroke", Severity.EMERGENCY, 50)
                .tier("station", hours(8, 16))
                .facility("station", "station", "home")
                .county();
        new World(county, 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        assertThat(recorder.numbered(Kind.CareForgone)).isNotEmpty().allMatch(line -> line.contains("NOWHERE_OPEN"));
    }

    @Test
    void everyPatientWhoArrivesLeavesOrIsStillInside() {
        Recorder recorder = new Recorder();
        new World(village().county(), 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        int arrived = recorder.facts(Kind.PatientArrives).size();
        int left = recorder.facts(Kind.PatientLeaves).size();
        assertThat(arrived - left).isBetween(0, 5);
        assertThat(recorder.facts(Kind.ServiceStarts)).hasSizeGreaterThan(arrived);
    }

    @Test
    void aRunCanBeStoppedBetweenPhases() {
        World world = new World(village().county(), 1, 1, List.of(), Facts.none());
        assertThat(world.run(done -> done < 3 * Ticks.HOUR)).isFalse();
        assertThat(world.doneMs()).isEqualTo(3 * Ticks.HOUR);
    }

    @Test
    void aWorldIsCopiedOnlyBetweenDays() {
        World world = new World(village().county(), 1, 1, List.of(), Facts.none());
        world.run(done -> done < 3 * Ticks.HOUR);
        assertThatThrownBy(() -> world.copy(Facts.none())).hasMessageContaining("day's start");
    }

    @Test
    void aRunWithoutWarmUpEndsItAtOnceAndMayStopInTheMiddleOfADay() {
        Recorder recorder = new Recorder();
        County county = byTheClock(Thinning.EXACT, 4).lasts(30 * Ticks.HOUR).county();
        new World(county, 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        assertThat(recorder.numbered(Kind.WarmUpEnds, Kind.DayEnds, Kind.RunEnds))
                .containsExactly(
                        "WarmUpEnds[at=00:00:00.000]",
                        "DayEnds[at=1 d 00:00:00.000, day=0]",
                        "DayEnds[at=1 d 06:00:00.000, day=1]",
                        "RunEnds[at=1 d 06:00:00.000]");
        assertThat(recorder.facts()).allMatch(fact -> fact.atMs() <= 30 * Ticks.HOUR);
    }

    @Test
    void aLongerHorizonTellsTheSameUntilTheShorterEnds() {
        List<String> shorter = toldUntil(12, village().days(2, 4).county());
        List<String> longer = toldUntil(12, village().days(2, 9).county());
        assertThat(shorter).hasSizeGreaterThan(500);
        assertThat(longer.subList(0, shorter.size())).isEqualTo(shorter);
    }

    @Test
    void constantGapsSkipHoursInWhichNobodyComes() {
        assertThat(minutesOfArrivalsOfEveryThirdHour(2)).containsExactly(150L, 180L, 330L, 360L);
    }

    @Test
    void constantGapsThatEndInAnEmptyHourGoOnInTheNextBusyOne() {
        assertThat(minutesOfArrivalsOfEveryThirdHour(1.5)).containsExactly(160L, 200L, 340L, 380L);
    }

    /** Minutes at which patients come within seven hours, so many in every third hour at constant gaps and none in others. */
    private static List<Long> minutesOfArrivalsOfEveryThirdHour(double rate) {
        Recorder recorder = new Recorder();
        County county =
                byTheClock(Thinning.CONSTANT, 0, 0, rate).lasts(7 * Ticks.HOUR).county();
        new World(county, 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        return recorder.facts(Kind.PatientArrives).stream()
                .map(fact -> fact.atMs() / Ticks.MINUTE)
                .toList();
    }

    @Test
    void whoArrivesByTheClockIsNumberedFromMidnightToMidnightAndOn() {
        List<Long> hours = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        PatientArrives heard = (at, facility, visit, who, kind) -> {
            hours.add(at / Ticks.HOUR);
            numbers.add(who);
        };
        County county = byTheClock(Thinning.CONSTANT, 0.25).days(0, 2).county();
        new World(county, 1, 1, List.of(), Facts.to(List.of(heard))).run(RunControl.NONE);
        assertThat(hours).containsExactly(4L, 8L, 12L, 16L, 20L, 24L, 28L, 32L, 36L, 40L, 44L);
        assertThat(numbers).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aStreamOfNobodyNeverComes() {
        for (Thinning thinning : Thinning.values()) {
            Recorder recorder = new Recorder();
            County county = byTheClock(thinning, 0).days(0, 2).county();
            new World(county, 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
            assertThat(recorder.facts(Kind.PatientArrives)).isEmpty();
        }
    }

    @Test
    void thinnedStreamsFollowTheRateOfTheHour() {
        int[] byHour = arrivalsByHour(Thinning.EXACT);
        assertThat(byHour[0] / 200.0).isBetween(18.0, 22.0);
        assertThat(byHour[1] / 200.0).isBetween(4.0, 6.0);
        int[] published = arrivalsByHour(Thinning.PREVIOUS_ARRIVAL);
        assertThat(published[0] + published[1]).isCloseTo(byHour[0] + byHour[1], within(800));
        assertThat(published[1]).isGreaterThan(byHour[1]);
    }

    @Test
    void aMorningActSeesPublishedWaitsAndAddsADoctorForTheDay() {
        MorningAct act = (levers, date) -> {
            Sessions sessions = levers.sessions();
            if (date.getDayOfMonth() % 2 == 0) {
                sessions.addForToday(1, 0, sessions.rosteredYesterday(1, 0));
            }
            assertThat(sessions.publishedWaitMinutes(1)).isNotNegative();
            assertThat(sessions.county().facilities()).isEqualTo(3);
        };
        Recorder recorder = new Recorder();
        new World(village().county(), 1, 1, List.of(act), Facts.to(List.of(recorder))).run(RunControl.NONE);
        assertThat(recorder.numbered(Kind.PoolStaffed))
                .anyMatch(line -> line.contains("facility=1, pool=0, servers=2, inHours=true"))
                .anyMatch(line -> line.contains("facility=1, pool=0, servers=1, inHours=true"));
    }

    private static int[] arrivalsByHour(Thinning thinning) {
        int[] byHour = new int[2];
        County county = byTheClock(thinning, 20, 5).days(0, 17).county();
        PatientArrives count = (at, facility, visit, who, kind) -> byHour[(int) (at / Ticks.HOUR % 2)]++;
        new World(county, 1, 1, List.of(), Facts.to(List.of(count))).run(RunControl.NONE);
        byHour[0] = byHour[0] * 200 / 204;
        byHour[1] = byHour[1] * 200 / 204;
        return byHour;
    }

    private static Story byTheClock(Thinning thinning, double... perHour) {
        return new Story()
                .facility("clinic", "", "").pathway("visit", Story.delay("consult", Story.minutes(1))).stream(
                                "walk-in", "clinic", "visit", 0, perHour)
                        .thinning(thinning);
    }

    private static List<String> toldUntil(int day, County county) {
        Recorder recorder = new Recorder();
        new World(county, 1, 1, List.of(), Facts.to(List.of(recorder))).run(RunControl.NONE);
        return recorder.facts().stream()
                .filter(fact -> fact.atMs() < day * Ticks.DAY && fact.kind() != Kind.RunEnds)
                .map(Object::toString)
                .toList();
    }

    private static List<String> told(County county, long windowMs) {
        return told(county, 1, windowMs);
    }

    private static List<String> told(County county, int replication, long windowMs) {
        Recorder recorder = new Recorder();
        new World(county, 1, replication, List.of(), Facts.to(List.of(recorder)))
                .run(Long.MAX_VALUE, windowMs, RunControl.NONE);
        return recorder.story();
    }

    /** Two villages, a station in each, a hospital between them. */
    private static Story village() {
        return new Story()
                .days(2, 6)
                .place("east")
                .place("west")
                .road("east", "west", 4)
                .residents("east", 300)
                .residents("west", 200)
                .condition("ill", Severity.MINOR, 20)
                .byDecision()
                .condition("stroke", Severity.EMERGENCY, 2)
                .weights(new Choice.Weights(0.02, 0.05, 0.5, 0.25))
                .tasteSd(0.5)
                .tier("hospital", hours(8, 17), "ill", "stroke")
                .tier("station", hours(8, 16), "ill")
                .facility("hospital", "hospital", "west")
                .facility("station-east", "station", "east")
                .facility("station-west", "station", "west")
                .resource("hospital", "doctor", 1, hours(0, 24))
                .resource("hospital", "desk", 1, hours(0, 24))
                .resource("station-east", "doctor", 1, hours(8, 16))
                .resource("station-west", "doctor", 1, hours(8, 16))
                .pathway(
                        "hospital",
                        step("register", "desk", Story.minutes(2), new Pathway.Next("consult", 1)),
                        step(
                                "consult",
                                "doctor",
                                new Dist.LogNormal(20 * Ticks.MINUTE, 0.6),
                                new Pathway.Next("register", 0.2)))
                .pathway("station", step("consult", "doctor", new Dist.Exponential(15 * Ticks.MINUTE)));
    }
}
