package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Editions;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.ServiceStarts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.policy.Policies;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two threads inside a run tell what one tells: every fact, word for word, in the same order. */
class TwoHandsTest {

    @TempDir
    Path folder;

    static Stream<Named<ScenarioText>> counties() {
        return LongStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Named.of("seed " + seed, RandomCounty.of(seed)),
                        Named.of("seed " + seed + ", arranged", RandomCounty.arranged(seed))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void everyFactIsToldInTheSameOrder(ScenarioText text) {
        Prepared county = Runs.prepared(text, folder);
        for (long windowMs : List.of(Ticks.MINUTE, 5 * Ticks.MINUTE, Ticks.DAY)) {
            WordForWord one = new WordForWord();
            WordForWord two = new WordForWord();
            run(county, Hands.one(one.facts()), windowMs);
            run(county, Hands.two(two.facts()), windowMs);
            assertThat(two.told()).isEqualTo(one.told()).hasSizeGreaterThan(100);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void measuresAndRulesComeToTheSame(ScenarioText text) {
        Prepared county = Runs.prepared(text, folder);
        assertThat(results(county, true)).isEqualTo(results(county, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void aCountyThatTurnsIsTheSameInTwoHands(ScenarioText text) {
        Prepared still = Runs.prepared(text, folder);
        Prepared turning = new Prepared(everyDayAnother(still.county()), still.seed(), still.acts());
        WordForWord one = new WordForWord();
        WordForWord two = new WordForWord();
        run(turning, Hands.one(one.facts()), World.WINDOW_MS);
        run(turning, Hands.two(two.facts()), World.WINDOW_MS);
        assertThat(two.told()).isEqualTo(one.told());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void aSecondHandMayJoinOnAnyDay(ScenarioText text) {
        Prepared county = Runs.prepared(text, folder);
        WordForWord whole = new WordForWord();
        run(county, Hands.one(whole.facts()), World.WINDOW_MS);

        WordForWord joined = new WordForWord();
        World alone = county.world(0, joined.facts());
        alone.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        try (Hands hands = Hands.two(joined.facts())) {
            alone.copy(hands).run(RunControl.NONE);
        }
        assertThat(joined.told()).isEqualTo(whole.told());
    }

    @Test
    void whatAListenerThrowsEndsTheRunAsItEndsThatOfOneHand() {
        Prepared county = Runs.prepared(RandomCounty.arranged(1), folder);
        WordForWord one = new WordForWord();
        WordForWord two = new WordForWord();
        assertThatThrownBy(() -> run(county, Hands.one(one.factsUntil(500)), World.WINDOW_MS))
                .isInstanceOf(WordForWord.Enough.class);
        assertThatThrownBy(() -> run(county, Hands.two(two.factsUntil(500)), World.WINDOW_MS))
                .isInstanceOf(WordForWord.Enough.class);
        assertThat(two.told()).isEqualTo(one.told()).hasSize(500);
    }

    @Test
    void aRunThatIsStoppedHasToldWhatOneHandHasTold() {
        Prepared county = Runs.prepared(RandomCounty.arranged(2), folder);
        WordForWord one = new WordForWord();
        WordForWord two = new WordForWord();
        for (WordForWord told : List.of(one, two)) {
            int[] asked = {0};
            try (Hands hands = told == one ? Hands.one(told.facts()) : Hands.two(told.facts())) {
                assertThat(county.world(0, hands).run(doneMs -> ++asked[0] < 400))
                        .isFalse();
            }
        }
        assertThat(two.told()).isEqualTo(one.told()).hasSizeGreaterThan(100);
    }

    @Test
    void whatControlThrowsIsThrown() {
        Prepared county = Runs.prepared(RandomCounty.arranged(2), folder);
        IllegalStateException stop = new IllegalStateException("stop");
        try (Hands hands = Hands.two(Facts.to(List.of((ServiceStarts) (a, b, c, d, e, f, g) -> {})))) {
            assertThatThrownBy(() -> county.world(0, hands).run(doneMs -> {
                        if (doneMs > Ticks.DAY) {
                            throw stop;
                        }
                        return true;
                    }))
                    .isSameAs(stop);
        }
    }

    @Test
    @Tag("heavy")
    void weeksOfHaiyanAreTheSameInTwoHands() {
        Prepared haiyan = Prepared.of(new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/haiyan/baseline.yaml"))
                .scenario());
        assertThat(weeks(haiyan, true)).isEqualTo(weeks(haiyan, false));
    }

    /** Every measure, and every fact in its order, of the first weeks. */
    private static List<String> weeks(Prepared county, boolean two) {
        List<Measure> measures = Measures.all(county.county());
        InOrder order = new InOrder();
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(Invariants.throwing(county.county()).listeners());
        listeners.add(order);
        try (Hands hands = two ? Hands.two(Facts.to(listeners)) : Hands.one(Facts.to(listeners))) {
            county.world(0, hands).run(70 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        }
        List<String> results = results(measures);
        results.add(order.facts() + " facts " + order.hash());
        return results;
    }

    private static List<String> results(Prepared county, boolean two) {
        List<Measure> measures = Measures.all(county.county());
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(Invariants.throwing(county.county()).listeners());
        Facts facts = Facts.to(listeners);
        run(county, two ? Hands.two(facts) : Hands.one(facts), World.WINDOW_MS);
        return results(measures);
    }

    private static List<String> results(List<Measure> measures) {
        List<String> results = new ArrayList<>();
        measures.forEach(measure -> results.add(measure.readings() + " " + measure.tables()));
        return results;
    }

    private static void run(Prepared county, Hands hands, long windowMs) {
        try (hands) {
            county.world(0, hands).run(county.county().scenario().calendar().horizonMs(), windowMs, RunControl.NONE);
        }
    }

    private static Editions everyDayAnother(County county) {
        SortedMap<Integer, County> byDay = new TreeMap<>();
        byDay.put(0, county);
        for (int day = 1; day < county.scenario().calendar().days(); day++) {
            byDay.put(day, CountyBuilder.revise(county, county.scenario(), Halt.NEVER));
        }
        return new Editions(byDay);
    }
}
