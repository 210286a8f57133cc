package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.WindowEnds;
import org.careshed.journal.Witness;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Heed;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** One hand and two tell the same of a small county; the larger ones stand among the relations. */
class HandsTest {

    private final County county = Arranged.everything().days(0, 4).county();

    @Test
    void twoHandsTellWhatOneTellsInTheSameOrder() {
        assertThat(told(Hands::two, RunControl.NONE))
                .isEqualTo(told(Hands::one, RunControl.NONE))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void aRunThatIsStoppedHasToldTheSameInTwoHands() {
        RunControl stop = doneMs -> doneMs < 30 * Ticks.HOUR;
        for (Function<Facts, Hands> hands : List.<Function<Facts, Hands>>of(Hands::one, Hands::two)) {
            assertThat(run(hands, Facts.none(), stop)).isFalse();
            assertThat(run(hands, Facts.none(), RunControl.NONE)).isTrue();
        }
        assertThat(told(Hands::two, stop)).isEqualTo(told(Hands::one, stop)).hasSizeGreaterThan(100);
    }

    @Test
    void aWorldGoesOnInOtherHands() {
        Witness whole = new Witness();
        Witness joined = new Witness();
        try (Hands hands = Hands.one(Facts.to(List.of(whole.listener())))) {
            world(hands).run(RunControl.NONE);
        }
        Facts facts = Facts.to(List.of(joined.listener()));
        World alone = world(Hands.one(facts));
        alone.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        try (Hands hands = Hands.two(facts)) {
            assertThat(alone.copy(hands).run(RunControl.NONE)).isTrue();
        }
        assertThat(joined.lines()).isEqualTo(whole.lines());
    }

    @Test
    void whatAListenerThrowsEndsTheRunOfBoth() {
        for (Function<Facts, Hands> hands : List.<Function<Facts, Hands>>of(Hands::one, Hands::two)) {
            int[] heard = {0};
            PatientArrives third = (atMs, facility, visit, who, kind) -> {
                if (++heard[0] == 3) {
                    throw new IllegalStateException("the third patient");
                }
            };
            assertThatThrownBy(() -> run(hands, Facts.to(List.of(third)), RunControl.NONE))
                    .hasMessage("the third patient");
            assertThat(heard[0]).isEqualTo(3);
        }
    }

    @Test
    void whenTheHandsAreClosedTheSecondThreadEnds() {
        long before = secondHands();
        try (Hands hands = Hands.two(Facts.none())) {
            assertThat(hands.crew().hands()).isEqualTo(2);
            assertThat(secondHands()).isEqualTo(before + 1);
        }
        assertThat(secondHands()).isEqualTo(before);
    }

    @Test
    void whatIsThrownBetweenPhasesIsThrownWhenAllThatWasToldIsHeard() {
        IllegalStateException stop = new IllegalStateException("stop");
        RunControl control = doneMs -> {
            if (doneMs >= Ticks.DAY) {
                throw stop;
            }
            return true;
        };
        Witness witness = new Witness();
        assertThatThrownBy(() -> run(Hands::two, Facts.to(List.of(witness.listener())), control))
                .isSameAs(stop);
        assertThat(witness.lines()).isEqualTo(told(Hands::one, doneMs -> doneMs < Ticks.DAY));
    }

    @Test
    void whatAListenerThrewBeforeIsThrownInsteadOfWhatStopsTheRun() {
        IllegalStateException stop = new IllegalStateException("stop");
        IllegalStateException early = new IllegalStateException("early");
        RunControl control = doneMs -> {
            if (doneMs >= World.WINDOW_MS) {
                throw stop;
            }
            return true;
        };
        WindowEnds breaking = atMs -> {
            throw early;
        };

        assertThatThrownBy(() -> run(Hands::two, Facts.to(List.of(breaking)), control))
                .isSameAs(early)
                .hasSuppressedException(stop);
    }

    @Test
    void whoLooksHasHeardAllThatWasTold() {
        long[] heardMs = {0};
        int[] looks = {0};
        RunControl looking = new RunControl() {
            @Override
            public boolean goOn(long doneMs) {
                assertThat(heardMs[0]).isEqualTo(doneMs);
                looks[0]++;
                return true;
            }

            @Override
            public boolean looks(long doneMs) {
                return true;
            }
        };
        run(Hands::two, Facts.to(List.of((WindowEnds) atMs -> heardMs[0] = atMs)), looking);

        assertThat(looks[0]).isGreaterThan(4 * 24);
    }

    @Test
    void aCountyOfOneFacilityIsPlayedByOneOfTwoHands() {
        County clinic = new Story()
                .facility("clinic", "", "").pathway("visit", Story.delay("consult", Story.minutes(1))).stream(
                                "walk-in", "clinic", "visit", 0, 2)
                        .days(0, 4)
                        .county();
        List<String> one = told(clinic, Hands::one, RunControl.NONE);

        assertThat(told(clinic, Hands::two, RunControl.NONE)).isEqualTo(one).hasSizeGreaterThan(100);
    }

    @Test
    void theSameDecisionsAreWatchedInTwoHandsAsInOne() {
        assertThat(decisions(Hands::two)).isEqualTo(decisions(Hands::one)).hasSizeGreaterThan(100);
    }

    @Test
    void millionsOfFactsAreHeardToTheLast() {
        long facts = 3_000_000;
        long[] heard = {0};
        try (Hands hands = Hands.two(Facts.to(List.of((WindowEnds) atMs -> heard[0] += atMs)))) {
            assertThat(hands.run(() -> {
                        for (long fact = 1; fact <= facts; fact++) {
                            hands.facts().windowEnds(fact);
                        }
                        return true;
                    }))
                    .isTrue();
        }
        assertThat(heard[0]).isEqualTo(facts * (facts + 1) / 2);
    }

    private List<Decision> decisions(Function<Facts, Hands> way) {
        List<Decision> decisions = new ArrayList<>();
        try (Hands hands = way.apply(Facts.none())) {
            World world = world(hands);
            world.watch((Heed) (occasion, who, what, need, where) -> true, decisions::add);
            world.run(RunControl.NONE);
        }
        return decisions;
    }

    private List<String> told(Function<Facts, Hands> hands, RunControl control) {
        return told(county, hands, control);
    }

    private static List<String> told(County where, Function<Facts, Hands> hands, RunControl control) {
        Witness witness = new Witness();
        run(where, hands, Facts.to(List.of(witness.listener())), control);
        return witness.lines();
    }

    private boolean run(Function<Facts, Hands> hands, Facts facts, RunControl control) {
        return run(county, hands, facts, control);
    }

    private static boolean run(County where, Function<Facts, Hands> hands, Facts facts, RunControl control) {
        try (Hands both = hands.apply(facts)) {
            return new World(Editions.of(where), 1, 1, List.of(), both).run(control);
        }
    }

    private static long secondHands() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("careshed-second-hand"))
                .count();
    }

    private World world(Hands hands) {
        return new World(Editions.of(county), 1, 1, List.of(), hands);
    }
}
