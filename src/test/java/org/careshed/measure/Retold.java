package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;

/**
 * A run told again from the list of its facts, slowly and plainly: what figures are recomputed from by code that shares
 * nothing with the measures (I16). Facts count from the warm-up's end on; words are those of the facts' interfaces.
 */
final class Retold {

    static final double MINUTE = Ticks.MINUTE;

    final County county;
    final long fromMs;
    final long toMs;
    private final Witness witness;

    Retold(County county, Witness witness) {
        this.county = county;
        this.witness = witness;
        Calendar calendar = county.scenario().calendar();
        fromMs = calendar.warmUpMs();
        toMs = calendar.horizonMs();
    }

    /** Facts of one name in the whole run, in the order of time. */
    Stream<Told> ever(String name) {
        return witness.all(name).stream().sorted((a, b) -> Long.compare(a.atMs(), b.atMs()));
    }

    /** Facts of one name in the counted time. */
    Stream<Told> counted(String name) {
        return ever(name).filter(told -> told.atMs() >= fromMs);
    }

    /** Counted visits of residents. */
    Stream<Told> visits() {
        return counted("patientLeaves").filter(told -> told.number(3) >= 0);
    }

    /** Ways to care: resident, then milliseconds. */
    List<long[]> ways() {
        List<long[]> ways = new ArrayList<>();
        counted("facilityChosen").forEach(told -> ways.add(new long[] {told.number(1), told.number(4)}));
        counted("contactPlanned")
                .filter(told -> told.number(3) >= 0)
                .filter(told -> told.number(1) != told.number(2))
                .forEach(told -> {
                    int resident = (int) told.number(3);
                    long ms = county.travel().ms(people().place(resident), (int) told.number(7));
                    ways.add(new long[] {resident, ms});
                });
        return ways;
    }

    static String word(Told told, int place) {
        return String.valueOf(told.words().get(place));
    }

    String facility(long index) {
        return county.facility((int) index).id();
    }

    String tier(long facility) {
        return county.tier((int) facility).id();
    }

    boolean isIn(long facility) {
        return county.tier((int) facility).inCounty();
    }

    boolean isGrassroots(long facility) {
        return isIn(facility) && county.tier((int) facility).grassroots();
    }

    boolean isHospital(long facility) {
        return isIn(facility) && !isGrassroots(facility);
    }

    String kind(long condition) {
        return county.kinds().get((int) condition);
    }

    boolean opens(long condition) {
        return county.scenario().conditions().get((int) condition).firstContact();
    }

    Population people() {
        return county.population();
    }

    String town(long resident) {
        return county.scenario().places().get(people().place((int) resident)).town();
    }

    AgeBand band(long resident) {
        return county.scenario().ageBands().get(people().ageBand((int) resident));
    }

    int[] residents() {
        return IntStream.range(0, people().size()).toArray();
    }

    List<String> tiers() {
        return county.tiers().stream().map(tier -> tier.id()).toList();
    }

    double days() {
        return (toMs - fromMs) / (double) Ticks.DAY;
    }

    double years() {
        return days() / 365;
    }

    /** Part of a time that lies in the counted time, ms. */
    double clipped(long beginMs, long endMs) {
        return Math.max(0, Math.min(endMs, toMs) - Math.max(beginMs, fromMs));
    }

    static double share(Stream<Told> all, Predicate<Told> part) {
        List<Told> list = all.toList();
        return list.stream().filter(part).count() / (double) list.size();
    }

    static double mean(Stream<Told> all, ToDoubleFunction<Told> value) {
        return all.mapToDouble(value).average().orElse(Double.NaN);
    }

    static double sum(Stream<Told> all, ToDoubleFunction<Told> value) {
        return all.mapToDouble(value).sum();
    }

    /** The wait of rank ceil(p n / 100), down to the lower bound of its bin: 32 to an octave from 1,024 ms on. */
    static double percentileMinutes(Stream<Told> all, int place, int percent) {
        long[] sorted = all.mapToLong(told -> told.number(place)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        long wait = sorted[(percent * sorted.length + 99) / 100 - 1];
        if (wait < 1024) {
            return 0;
        }
        long octave = Long.highestOneBit(wait);
        return (octave + (wait - octave) * 32 / octave * (octave / 32)) / MINUTE;
    }

    /** How many facts there are of each key. */
    static Map<List<String>, Integer> tally(Stream<Told> all, Function<Told, List<String>> key) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        all.forEach(told -> counts.merge(key.apply(told), 1, Integer::sum));
        return counts;
    }

    /** Levels of a pool over time as (time, change) pairs, made into the area of some figure of them, ms, while counted. */
    static double area(long fromMs, long toMs, List<long[]> changes, int levels, ToDoubleFunction<long[]> figure) {
        TreeSet<Long> times = new TreeSet<>(List.of(fromMs, toMs));
        changes.forEach(change -> times.add(Math.max(fromMs, Math.min(toMs, change[0]))));
        List<long[]> sorted = new ArrayList<>(changes);
        sorted.sort((a, b) -> Long.compare(a[0], b[0]));
        long[] level = new long[levels];
        double area = 0;
        int next = 0;
        List<Long> moments = List.copyOf(times);
        for (int i = 0; i + 1 < moments.size(); i++) {
            while (next < sorted.size() && sorted.get(next)[0] <= moments.get(i)) {
                long[] change = sorted.get(next++);
                if (change.length == 4) {
                    level[(int) change[1]] = change[3];
                } else {
                    level[(int) change[1]] += change[2];
                }
            }
            area += figure.applyAsDouble(level) * (moments.get(i + 1) - moments.get(i));
        }
        return area;
    }

    /** Changes of a pool: 0 servers on duty, 1 in hours, 2 at work. */
    List<long[]> poolChanges(int facility, int pool) {
        List<long[]> changes = new ArrayList<>();
        Predicate<Told> here = told -> told.number(1) == facility && told.number(2) == pool;
        ever("poolStaffed").filter(here).forEach(told -> {
            changes.add(new long[] {told.atMs(), 0, 0, told.number(3)});
            changes.add(new long[] {told.atMs(), 1, 0, Boolean.parseBoolean(word(told, 4)) ? 1 : 0});
        });
        ever("serviceStarts").filter(here).forEach(told -> changes.add(new long[] {told.atMs(), 2, 1}));
        ever("serviceEnds").filter(here).forEach(told -> changes.add(new long[] {told.atMs(), 2, -1}));
        return changes;
    }

    double busyMs(int facility, int pool, long beginMs, long endMs) {
        return area(beginMs, endMs, poolChanges(facility, pool), 3, level -> level[2]);
    }

    double staffedMs(int facility, int pool, long beginMs, long endMs) {
        return area(beginMs, endMs, poolChanges(facility, pool), 3, level -> Math.max(level[0], level[2]));
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
