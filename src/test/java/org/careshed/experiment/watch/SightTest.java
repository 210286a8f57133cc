package org.careshed.experiment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.measure.tally.Towns;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame says what the facts told until then say. */
class SightTest {
    private static final int FACILITY = 1;
    private static final int VISIT_OF_LINE = 3;
    private static final int VISIT = 2;

    private static final Set<String> IN = Set.of("patientArrives", "patientComesBack", "examinationArrives");
    private static final Set<String> OUT = Set.of("patientLeaves", "patientGoesOut", "examinationLeaves");

    @ParameterizedTest
    @ValueSource(strings = {Watched.PLAIN, Watched.ARRANGED})
    void eachHourIsCountedAnewFromTheFacts(String scenario) {
        Prepared prepared = Prepared.of(Watched.read(scenario).scenario());
        Witness witness = new Witness();
        List<Frame> frames = new ArrayList<>();
        List<Object> listeners = new ArrayList<>(new Sight(prepared.county(), 3, frames::add).listeners());
        listeners.add(witness.listener());
        prepared.world(3, Facts.to(listeners)).run(RunControl.NONE);

        assertThat(frames).hasSize(35 * 24);
        for (int hour : List.of(8, 9, 10, 14, 24, 35, 24 * 8 + 10, 24 * 20 + 11, 24 * 30 + 15, 24 * 35)) {
            Frame frame = frames.get(hour - 1);
            assertThat(frame).isEqualTo(counted(prepared.county(), witness.told(), hour));
        }
        assertThat(frames).anyMatch(frame -> frame.waiting().stream().sum() > 0);
        assertThat(frames).allMatch(frame -> frame.inside().stream().allMatch(inside -> inside >= 0));
    }

    @Test
    void twoHandsSeeWhatOneSees() {
        Prepared prepared = Prepared.of(Watched.read(Watched.ARRANGED).scenario());
        List<Frame> one = new ArrayList<>();
        List<Frame> two = new ArrayList<>();
        try (Hands hands = Hands.one(facts(prepared, one))) {
            prepared.world(0, hands).run(RunControl.NONE);
        }
        try (Hands hands = Hands.two(facts(prepared, two))) {
            prepared.world(0, hands).run(RunControl.NONE);
        }
        assertThat(two).isEqualTo(one);
        assertThat(one).anyMatch(frame -> frame.bedsUsed().stream().sum() > 0);
    }

    @Test
    void windowsOfAnyLengthShowTheSameHours() {
        Prepared prepared = Prepared.of(Watched.read(Watched.PLAIN).scenario());
        List<Frame> hours = new ArrayList<>();
        List<Frame> minutes = new ArrayList<>();
        prepared.world(0, facts(prepared, hours)).run(3 * Ticks.DAY, Ticks.HOUR, RunControl.NONE);
        prepared.world(0, facts(prepared, minutes)).run(3 * Ticks.DAY, Ticks.MINUTE, RunControl.NONE);
        assertThat(minutes).isEqualTo(hours).hasSize(72);
    }

    @Test
    void whoAsksToLookSeesAllThatWasTold() {
        Prepared prepared = Prepared.of(Watched.read(Watched.PLAIN).scenario());
        List<Frame> frames = new ArrayList<>();
        List<Long> behind = new ArrayList<>();
        RunControl looking = new RunControl() {
            @Override
            public boolean looks(long doneMs) {
                return true;
            }

            @Override
            public boolean goOn(long doneMs) {
                behind.add(doneMs / Ticks.HOUR - frames.size());
                return true;
            }
        };
        try (Hands hands = Hands.two(facts(prepared, frames))) {
            prepared.world(0, hands).run(3 * Ticks.DAY, World.WINDOW_MS, looking);
        }
        assertThat(behind).hasSizeGreaterThan(72).containsOnly(0L);
    }

    private static Facts facts(Prepared prepared, List<Frame> frames) {
        return Facts.to(new Sight(prepared.county(), 0, frames::add).listeners());
    }

    /** The same frame, from the list of all that happened before the hour ended. */
    private static Frame counted(County county, List<Told> told, int hour) {
        long untilMs = hour * Ticks.HOUR;
        long dayMs = (untilMs - 1) / Ticks.DAY * Ticks.DAY;
        List<Set<Long>> inside = sets(county.facilities());
        List<Set<Long>> waiting = sets(county.facilities());
        List<Set<Long>> lying = sets(county.facilities());
        int[] arrivals = new int[county.facilities()];
        Map<List<Integer>, Integer> flows = new TreeMap<>((a, b) ->
                a.get(0).equals(b.get(0)) ? Integer.compare(a.get(1), b.get(1)) : Integer.compare(a.get(0), b.get(0)));
        Towns towns = new Towns(county);
        for (Told fact : told) {
            if (fact.atMs() >= untilMs || fact.words().size() < 3) {
                continue;
            }
            int facility = (int) fact.number(FACILITY);
            switch (fact.name()) {
                case "waitBegins" ->
                    assertThat(waiting.get(facility).add(fact.number(VISIT_OF_LINE)))
                            .isTrue();
                case "serviceStarts" -> waiting.get(facility).remove(fact.number(VISIT_OF_LINE));
                case "patientTurnedAway", "patientGivesUp" -> {
                    waiting.get(facility).remove(fact.number(VISIT_OF_LINE));
                    inside.get(facility).remove(fact.number(VISIT_OF_LINE));
                }
                case "bedTaken" -> lying.get(facility).add(fact.number(VISIT));
                case "bedLeft" -> lying.get(facility).remove(fact.number(VISIT));
                default -> moves(fact, facility, inside);
            }
            if (fact.name().equals("patientArrives") && fact.atMs() >= dayMs) {
                arrivals[facility]++;
                int resident = (int) fact.number(3);
                if (resident >= 0) {
                    int town = towns.ofPlace(county.population().place(resident));
                    flows.merge(List.of(town, facility), 1, Integer::sum);
                }
            }
        }
        return new Frame(
                3,
                untilMs,
                county.scenario().calendar().date((int) (dayMs / Ticks.DAY)),
                (int) ((untilMs - dayMs) / Ticks.HOUR),
                sizes(inside),
                sizes(waiting),
                sizes(lying),
                beds(county),
                Column.copyOf(arrivals),
                new Frame.Flows(
                        column(flows.keySet().stream().map(key -> key.get(0))),
                        column(flows.keySet().stream().map(key -> key.get(1))),
                        column(flows.values().stream())));
    }

    private static void moves(Told fact, int facility, List<Set<Long>> inside) {
        if (IN.contains(fact.name())) {
            assertThat(inside.get(facility).add(fact.number(VISIT))).isTrue();
        }
        if (OUT.contains(fact.name())) {
            assertThat(inside.get(facility).remove(fact.number(VISIT))).isTrue();
        }
    }

    private static Column beds(County county) {
        Map<String, Integer> beds = county.scenario().arrangements().wards().beds().stream()
                .collect(Collectors.toMap(some -> some.facility(), some -> some.beds(), Integer::sum));
        return column(IntStream.range(0, county.facilities())
                .mapToObj(
                        facility -> beds.getOrDefault(county.facility(facility).id(), 0)));
    }

    private static List<Set<Long>> sets(int many) {
        return Stream.generate(() -> (Set<Long>) new HashSet<Long>())
                .limit(many)
                .toList();
    }

    private static Column sizes(List<Set<Long>> sets) {
        return column(sets.stream().map(Set::size));
    }

    private static Column column(Stream<Integer> numbers) {
        return Column.copyOf(numbers.mapToInt(Integer::intValue).toArray());
    }
}
