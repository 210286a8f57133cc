package org.careshed.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ToursTest {

    @Test
    void onALineThereAndBackIsShortest() {
        Story story = new Story().days(0, 1).place("base").tier("station", hours(8, 16));
        String last = "base";
        for (String place : List.of("near", "middle", "far")) {
            story.place(place).road(last, place, 5);
            last = place;
        }
        Tours tours = new Tours(story.residents("base", 1).scenario(), "base", List.of("far", "near", "middle"));
        assertThat(tours.lengthMs(tours.order(List.of("middle", "far", "near"))))
                .isEqualTo(60 * Ticks.MINUTE);
        assertThat(tours.drivingMs("near", "far")).isEqualTo(20 * Ticks.MINUTE);
        assertThat(tours.drivingMs("base", "base")).isZero();
        assertThat(tours.order(List.of("far"))).containsExactly("far");
        assertThat(tours.lengthMs(List.of())).isZero();
    }

    @Test
    void upToNineStopsNoOrderIsShorter() {
        for (int seed = 1; seed <= 8; seed++) {
            List<String> stops = stops(6);
            Tours tours = new Tours(grid(seed, 6), "p0", stops);
            assertThat(tours.lengthMs(tours.order(stops))).isEqualTo(shortest(tours, new ArrayList<>(), stops));
        }
    }

    @Test
    void manyStopsAreVisitedOnceEachOnAWayNoLongerThanAnyExchangeOfTwo() {
        List<String> stops = stops(24);
        Tours tours = new Tours(grid(3, 24), "p0", stops);
        List<String> order = tours.order(stops);
        assertThat(order).containsExactlyInAnyOrderElementsOf(stops);
        assertThat(tours.order(stops)).isEqualTo(order);
        long length = tours.lengthMs(order);
        for (int from = 0; from < order.size(); from++) {
            for (int to = from + 1; to < order.size(); to++) {
                List<String> other = new ArrayList<>(order);
                java.util.Collections.reverse(other.subList(from, to + 1));
                assertThat(tours.lengthMs(other)).isGreaterThanOrEqualTo(length - 1);
            }
        }
    }

    @Test
    void aPlaceWithoutARoadIsNotReached() {
        Scenario scenario = new Story()
                .days(0, 1)
                .place("base")
                .place("island")
                .place("village")
                .road("base", "village", 5)
                .residents("base", 1)
                .tier("station", hours(8, 16))
                .scenario();
        Tours tours = new Tours(scenario, "base", List.of("island", "village"));
        assertThat(tours.reaches("village")).isTrue();
        assertThat(tours.reaches("island")).isFalse();
    }

    private static long shortest(Tours tours, List<String> begun, List<String> left) {
        if (left.isEmpty()) {
            return tours.lengthMs(begun);
        }
        long best = Long.MAX_VALUE;
        for (String next : left) {
            List<String> longer = new ArrayList<>(begun);
            longer.add(next);
            List<String> rest = new ArrayList<>(left);
            rest.remove(next);
            best = Math.min(best, shortest(tours, longer, rest));
        }
        return best;
    }

    private static List<String> stops(int many) {
        List<String> stops = new ArrayList<>();
        for (int stop = 1; stop <= many; stop++) {
            stops.add("p" + stop);
        }
        return stops;
    }

    private static Scenario grid(long seed, int many) {
        SplittableRandom random = new SplittableRandom(seed);
        Story story = new Story().days(0, 1).residents("p0", 1).tier("station", hours(8, 16));
        for (int place = 0; place <= many; place++) {
            story.place("p" + place);
        }
        for (int from = 0; from <= many; from++) {
            for (int to = from + 1; to <= many; to++) {
                story.road("p" + from, "p" + to, 1 + random.nextInt(40));
            }
        }
        return story.scenario();
    }
}
