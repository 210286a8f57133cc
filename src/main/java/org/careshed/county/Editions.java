package org.careshed.county;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/**
 * The county as it stands from each day on. Editions differ in what levers and shocks change: rates, prices, staff, beds,
 * roads, reforms. Places, facilities, pools, conditions, steps and residents are the same in all of them, so that an index
 * means the same on every day.
 *
 * @param byDay the edition that comes into force on a day, day 0 among them; days are counted from the start of the run
 */
public record Editions(SortedMap<Integer, County> byDay) {

    public Editions {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        Require.that(byDay.containsKey(0), "a county stands in some edition from its first day on");
        County first = byDay.get(0);
        byDay.values().forEach(later -> requireSameStructure(first, later));
    }

    /** A county that never changes. */
    public static Editions of(County county) {
        return new Editions(new TreeMap<>(Map.of(0, county)));
    }

    /** The county of the first day. */
    public County first() {
        return byDay.get(0);
    }

    /** Whether another edition comes into force on this day; never on day 0. */
    public boolean turnsOn(int day) {
        return day > 0 && byDay.containsKey(day);
    }

    /** The county as it stands on a day. */
    public County on(int day) {
        return byDay.get(byDay.headMap(day + 1).lastKey());
    }

    /** All editions, in the order of their days. */
    public List<County> all() {
        return List.copyOf(byDay.values());
    }

    /**
     * The first day on which this county and another may live differently, and the number of days of a run where there is
     * none. On every day before it both have editions alike, come into force on the same days, and the same levers have
     * begun, in the same order.
     */
    public int partsFrom(Editions other) {
        int days = first().scenario().calendar().days();
        SortedSet<Integer> changes = new TreeSet<>(byDay.keySet());
        changes.addAll(other.byDay.keySet());
        changes.addAll(beginnings());
        changes.addAll(other.beginnings());
        return changes.subSet(0, days).stream()
                .filter(day -> !isAlike(other, day))
                .findFirst()
                .orElse(days);
    }

    private boolean isAlike(Editions other, int day) {
        return turnsOn(day) == other.turnsOn(day)
                && on(day).scenario().lived().equals(other.on(day).scenario().lived())
                && begun(day).equals(other.begun(day));
    }

    /** Days on which levers begin, days before the run among them. */
    private List<Integer> beginnings() {
        Scenario scenario = first().scenario();
        return scenario.levers().stream()
                .map(lever -> scenario.calendar().day(lever.from()))
                .toList();
    }

    private List<LeverEntry> begun(int day) {
        Scenario scenario = first().scenario();
        return scenario.levers().stream()
                .filter(lever -> scenario.calendar().day(lever.from()) <= day)
                .toList();
    }

    private static void requireSameStructure(County first, County later) {
        Require.that(
                later.population().hasResidentsOf(first.population()), "editions of a county have the same residents");
        Require.that(later.kinds().equals(first.kinds()), "editions of a county have the same conditions");
        Require.that(
                ids(later).equals(ids(first)), "editions of a county have the same facilities with the same resources");
        Require.that(
                later.scenario().arrangements().wards().handoverMs()
                        == first.scenario().arrangements().wards().handoverMs(),
                "editions of a county have the same shortest time between facilities");
        Require.that(
                steps(later).equals(steps(first)), "editions of a county have the same steps of the same pathways");
    }

    private static List<String> ids(County county) {
        return IntStream.range(0, county.facilities())
                .mapToObj(index -> county.facility(index).id()
                        + county.pools().get(index).stream()
                                .map(Resource::resource)
                                .toList())
                .toList();
    }

    private static List<Long> steps(County county) {
        return county.steps().stream().map(StepPlan::key).toList();
    }
}
