package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.county.Tours;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The rounds of the seven vehicles of Jingning as shipped: every village once, within a day, by shortest tours. */
class JingningRoundsTest {

    private static final String SEAT = "331127001";
    private static final long STOP_MS = 30 * Ticks.MINUTE;
    private static final long DAY_MS = 9 * Ticks.HOUR;

    private final Scenario scenario = new ScenarioReader(Policies.shapes())
            .read(Path.of("scenarios/lishui/mobile.yaml"))
            .scenario();
    private final List<String> villages = scenario.places().stream()
            .map(Place::id)
            .filter(place -> place.startsWith("remote-"))
            .toList();
    private final Tours tours = new Tours(scenario, SEAT, villages);
    private final Rounds rounds = Rounds.plan(tours, SEAT, villages, STOP_MS, DAY_MS);

    @Test
    void itsTimesAreThoseOfTheScenario() {
        var settings = scenario.levers().get(0).settings();
        assertThat(settings.whole("stop")).isEqualTo(STOP_MS);
        assertThat(settings.whole("day")).isEqualTo(DAY_MS);
    }

    @Test
    void aRoundVisitsEachOfThe78VillagesOnce() {
        assertThat(rounds.days().stream().flatMap(List::stream))
                .hasSize(78)
                .containsExactlyInAnyOrderElementsOf(villages);
    }

    @Test
    void noDayIsLongerThanAWorkingDayAndNoOtherOrderIsShorter() {
        for (List<String> day : rounds.days()) {
            long ms = tours.lengthMs(day);
            assertThat(ms + day.size() * STOP_MS).isLessThanOrEqualTo(DAY_MS);
            assertThat(orders(day).mapToLong(tours::lengthMs).min()).hasValue(ms);
        }
    }

    private static Stream<List<String>> orders(List<String> stops) {
        if (stops.size() < 2) {
            return Stream.of(stops);
        }
        return stops.stream().flatMap(first -> {
            List<String> rest = new ArrayList<>(stops);
            rest.remove(first);
            return orders(rest).map(order -> {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                return whole;
            });
        });
    }
}
