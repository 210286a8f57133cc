package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.Facts;
import org.careshed.journal.Outcome;
import org.careshed.journal.WindowEnds;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

/** Counties that change from day to day, worlds that go on as others, on other clocks, or watched. */
class TurningWorldTest {

    private static final int DAYS = 5;

    private final County arranged = Arranged.everything().days(0, DAYS).county();
    private final County fewReturn = Arranged.county()
            .arrangements(Arranged.all().withFollowUps(FollowUps.NONE))
            .days(0, DAYS)
            .county();
    private final County plain = Arranged.county().days(0, DAYS).county();

    @Test
    void aCountyThatTurnsIntoItselfEachDayTellsTheSame() {
        for (County county : List.of(arranged, plain, byTheClock())) {
            assertThat(told(turning(county, county, 1, 2, 3, 4)))
                    .isEqualTo(told(Editions.of(county)))
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void fromTheDayOnWhichItTurnsTheCountyIsAnother() {
        List<String> before = told(Editions.of(arranged));
        List<String> turned = told(turning(arranged, fewReturn, 3));
        long turnMs = 3 * Ticks.DAY;
        assertThat(until(turned, turnMs)).isEqualTo(until(before, turnMs)).hasSizeGreaterThan(500);
        assertThat(turned).isNotEqualTo(before);
    }

    @Test
    void whereNoDeviceIsLentAnyMoreContactsEndWithoutTheExamination() {
        County lonely = Arranged.county()
                .arrangements(Arranged.all().withSharing(List.of()))
                .days(0, DAYS)
                .county();
        long turnMs = 3 * Ticks.DAY;
        Witness witness = witness(turning(arranged, lonely, 3));
        Set<Long> away = new HashSet<>();
        witness.all("patientGoesOut").forEach(out -> {
            assertThat(out.atMs()).isLessThan(turnMs);
            away.add(out.number(2));
        });
        witness.all("patientComesBack").forEach(back -> away.remove(back.number(2)));
        assertThat(away).as("who set out before the turn comes back after it").isEmpty();
        assertThat(unresolved(witness, turnMs))
                .hasSizeGreaterThan(
                        unresolved(witness(Editions.of(arranged)), turnMs).size());

        Witness lentLater = witness(turning(lonely, arranged, 3));
        assertThat(lentLater.all("patientGoesOut")).isNotEmpty().allMatch(out -> out.atMs() >= turnMs);
    }

    @Test
    void aWorldGoesOnAsACountyThatWasLikeIt() {
        Editions turned = turning(arranged, fewReturn, 3);
        Witness witness = new Witness();
        World world = world(Editions.of(arranged), Facts.none());
        world.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        world.copyAs(turned, List.of(), Hands.one(Facts.to(List.of(witness.listener()))))
                .run(RunControl.NONE);
        long forkMs = 2 * Ticks.DAY + 1;
        assertThat(witness.linesFrom(forkMs))
                .isEqualTo(witness(turned).linesFrom(forkMs))
                .hasSizeGreaterThan(500);
    }

    @Test
    void onTheVeryMorningOfTheTurnAWorldMayStillGoOnAsTheOther() {
        Editions turned = turning(arranged, fewReturn, 3);
        Witness witness = new Witness();
        World world = world(Editions.of(arranged), Facts.none());
        world.run(3 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        world.copyAs(turned, List.of(), Hands.one(Facts.to(List.of(witness.listener()))))
                .run(RunControl.NONE);

        long forkMs = 3 * Ticks.DAY + 1;
        assertThat(witness.linesFrom(forkMs)).isEqualTo(witness(turned).linesFrom(forkMs));
    }

    @Test
    void policiesOfAWorldThatGoesOnSeeTheCountyOfTheDay() {
        Editions turned = turning(arranged, fewReturn, 3);
        List<Scenario> seen = new ArrayList<>();
        MorningAct looks = (levers, date) -> seen.add(levers.sessions().county().scenario());
        World world = world(Editions.of(arranged), Facts.none());
        world.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        world.copyAs(turned, List.of(looks), Hands.one(Facts.none())).run(RunControl.NONE);

        assertThat(seen).containsExactly(arranged.scenario(), fewReturn.scenario(), fewReturn.scenario());
    }

    @Test
    void listenersHearOfEveryTurn() {
        List<String> turns = new ArrayList<>();
        CountyTurns hears = (atMs, now) -> turns.add(atMs / Ticks.DAY + " " + (now.scenario() == fewReturn.scenario()));
        world(turning(arranged, fewReturn, 2, 4), Facts.to(List.of(hears))).run(RunControl.NONE);

        assertThat(turns).containsExactly("2 true", "4 true");
    }

    @Test
    void aWorldGoesOnAsNoCountyFromWhichItHasParted() {
        Editions turned = turning(arranged, fewReturn, 1);
        World world = world(Editions.of(arranged), Facts.none());
        world.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        assertThatThrownBy(() -> world.copyAs(turned, List.of(), Hands.one(Facts.none())))
                .hasMessageContaining("for 2 days");
        world.run(doneMs -> doneMs < 50 * Ticks.HOUR);
        assertThatThrownBy(() -> world.copyAs(turned, List.of(), Hands.one(Facts.none())))
                .hasMessageContaining("day's start");
    }

    @Test
    void aWorldOnSomebodysClockTellsTheSame() {
        Witness witness = new Witness();
        SimState clock = new SimState(1);
        world(Editions.of(arranged), Facts.to(List.of(witness.listener()))).liveOn(clock);
        while (clock.schedule.step(clock)) {
            continue;
        }
        assertThat(witness.lines()).isEqualTo(told(Editions.of(arranged)));
    }

    @Test
    void watchingTellsDecisionsAndChangesNothingAlsoWhenTheCountyTurns() {
        for (County county : List.of(arranged, plain)) {
            int[] decisions = new int[2];
            Witness witness = new Witness();
            World world = world(turning(county, county, 3), Facts.to(List.of(witness.listener())));
            world.watch((Heed) (occasion, who, what, need, where) -> true, (Onlooker)
                    decision -> decisions[world.doneMs() < 3 * Ticks.DAY ? 0 : 1]++);
            world.run(RunControl.NONE);
            assertThat(witness.lines()).isEqualTo(told(Editions.of(county)));
            assertThat(decisions[0]).isPositive();
            assertThat(decisions[1]).isPositive();
        }
    }

    @Test
    void whoIsWatchedAloneIsToldAlone() {
        for (County county : List.of(arranged, plain)) {
            List<Decision> all = new ArrayList<>();
            World world = world(Editions.of(county), Facts.none());
            world.watch((Heed) (occasion, who, what, need, where) -> true, all::add);
            world.run(RunControl.NONE);
            int first = all.get(0).resident();

            List<Decision> alone = new ArrayList<>();
            World again = world(Editions.of(county), Facts.none());
            again.watch(first, alone::add);
            again.run(RunControl.NONE);
            assertThat(alone)
                    .isEqualTo(all.stream()
                            .filter(decision -> decision.resident() == first)
                            .toList());
        }
    }

    @Test
    void residentsKnowWhatTheyRemember() {
        assertThat(world(Editions.of(arranged), Facts.none()).knowledge()).isNotNull();
        assertThat(world(Editions.of(plain), Facts.none()).knowledge()).isNotNull();
    }

    @Test
    void theEndOfEveryWindowIsTold() {
        List<Long> ends = new ArrayList<>();
        world(Editions.of(plain), Facts.to(List.of((WindowEnds) ends::add)))
                .run(Ticks.DAY, 6 * Ticks.HOUR, RunControl.NONE);
        assertThat(ends).containsExactly(6 * Ticks.HOUR, 12 * Ticks.HOUR, 18 * Ticks.HOUR, Ticks.DAY);
    }

    @Test
    void aWindowIsTheLongestPartOfADayThatIsNoLongerThanTheHandover() {
        List<Long> ends = new ArrayList<>();
        County sevenMinutes = Arranged.everything(7 * Ticks.MINUTE).days(0, 1).county();
        world(Editions.of(sevenMinutes), Facts.to(List.of((WindowEnds) ends::add)))
                .run(Ticks.DAY, Ticks.DAY, RunControl.NONE);

        assertThat(ends).hasSize(216).startsWith(400_000L, 800_000L);
    }

    private static List<Told> unresolved(Witness witness, long fromMs) {
        return witness.all("contactEnds").stream()
                .filter(end -> end.atMs() >= fromMs && end.words().contains(Outcome.UNRESOLVED))
                .toList();
    }

    private static County byTheClock() {
        return new Story()
                .facility("clinic", "", "").pathway("visit", Story.delay("consult", Story.minutes(1))).stream(
                                "walk-in", "clinic", "visit", 0, 2)
                        .days(0, DAYS)
                        .county();
    }

    private static Editions turning(County first, County then, int... days) {
        TreeMap<Integer, County> byDay = new TreeMap<>();
        byDay.put(0, first);
        for (int day : days) {
            byDay.put(day, CountyBuilder.revise(first, then.scenario(), Halt.NEVER));
        }
        return new Editions(byDay);
    }

    private static List<String> told(Editions editions) {
        return witness(editions).lines();
    }

    private static Witness witness(Editions editions) {
        Witness witness = new Witness();
        world(editions, Facts.to(List.of(witness.listener()))).run(RunControl.NONE);
        return witness;
    }

    private static List<String> until(List<String> lines, long endMs) {
        return lines.stream()
                .filter(line -> Long.parseLong(line.substring(0, 12)) < endMs)
                .toList();
    }

    private static World world(Editions editions, Facts facts) {
        return new World(editions, 1, 1, List.of(), facts);
    }
}
