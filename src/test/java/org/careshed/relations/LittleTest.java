package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/**
 * I9, Little's law on a sample path: over a window that starts and ends empty the mean number inside is the rate of
 * arrivals times the mean stay. The windows are the days of each facility on which nobody is inside at either midnight.
 */
class LittleTest {

    private static final double RELATIVE = 1e-9;

    private final County county = Arranged.everything().county();
    private final Witness witness = new Witness();

    /** One patient inside one facility. */
    private record Stay(long fromMs, long toMs) {}

    @Test
    void meanCrowdIsRateOfArrivalsTimesMeanStayOnEveryDayThatStartsAndEndsEmpty() {
        new World(county, 11, 0, List.of(), Facts.to(List.of(witness.listener()))).run(RunControl.NONE);
        int windows = 0;
        int open = 0;
        for (int facility = 0; facility < county.facilities(); facility++) {
            List<Stay> stays = stays(facility);
            for (long from = 0; from < county.scenario().calendar().horizonMs(); from += Ticks.DAY) {
                long to = from + Ticks.DAY;
                long begin = from;
                List<Stay> today = stays.stream()
                        .filter(stay -> stay.fromMs >= begin && stay.fromMs < to)
                        .toList();
                if (today.isEmpty() || !isEmpty(stays, from) || !isEmpty(stays, to)) {
                    open += today.isEmpty() ? 0 : 1;
                    continue;
                }
                double rate = today.size() / (double) Ticks.DAY;
                double meanStay = today.stream()
                        .mapToLong(stay -> stay.toMs - stay.fromMs)
                        .average()
                        .orElseThrow();
                double meanCrowd = areaUnderCrowd(facility, from, to) / (double) Ticks.DAY;
                assertThat(meanCrowd).isCloseTo(rate * meanStay, within(RELATIVE * Math.max(1, meanCrowd)));
                windows++;
            }
        }
        assertThat(windows).isGreaterThan(40);
        assertThat(open).as("days that do not start and end empty").isPositive();
    }

    private static boolean isEmpty(List<Stay> stays, long atMs) {
        return stays.stream().noneMatch(stay -> stay.fromMs < atMs && stay.toMs >= atMs);
    }

    /** Arrivals and departures as steps of a level, added up over time: knows no patient. */
    private long areaUnderCrowd(int facility, long fromMs, long toMs) {
        List<long[]> steps = new ArrayList<>();
        arrivals(facility).forEach(told -> steps.add(new long[] {told.atMs(), 1}));
        departures(facility).forEach(told -> steps.add(new long[] {told.atMs(), -1}));
        steps.removeIf(step -> step[0] < fromMs || step[0] >= toMs);
        steps.sort(Comparator.comparingLong(step -> step[0]));
        long area = 0;
        long crowd = 0;
        long since = fromMs;
        for (long[] step : steps) {
            area += crowd * (step[0] - since);
            crowd += step[1];
            since = step[0];
        }
        return area + crowd * (toMs - since);
    }

    /** Patients by their own keys; who is inside at the run's end has not left. */
    private List<Stay> stays(int facility) {
        Map<Long, Long> left = new HashMap<>();
        departures(facility)
                .forEach(told -> left.put(told.number(told.name().equals("patientLeaves") ? 2 : 3), told.atMs()));
        return arrivals(facility)
                .map(told -> new Stay(told.atMs(), left.getOrDefault(told.number(2), Long.MAX_VALUE)))
                .toList();
    }

    private Stream<Told> arrivals(int facility) {
        return at(facility, "patientArrives");
    }

    private Stream<Told> departures(int facility) {
        return Stream.of("patientLeaves", "patientGivesUp", "patientTurnedAway").flatMap(name -> at(facility, name));
    }

    private Stream<Told> at(int facility, String name) {
        return witness.all(name).stream().filter(told -> told.number(1) == facility);
    }
}
