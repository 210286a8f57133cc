package org.careshed.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Editions;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Followed;

/**
 * The scenario as it stands from each date on, with the levers in force by then worked into it in the order in which they
 * are written. A date on which nothing changes is not in it, so a lever without effect leaves no trace.
 *
 * @param byDate the first day of the run is always in it
 */
public record Course(SortedMap<LocalDate, Scenario> byDate) {

    public Course {
        byDate = Collections.unmodifiableSortedMap(new TreeMap<>(byDate));
    }

    /**
     * Works the levers of a scenario into it.
     *
     * @throws PolicyException when a lever has nothing to act on, or two replace the same decision on the same day
     */
    public static Course of(Scenario stated) {
        Conflicts.refuse(Policies.of(stated));
        Scenario scenario = withoutTheIdle(stated);
        List<Policy> policies = Policies.of(scenario);
        Scenario prepared = prepared(scenario, policies);
        refuseTheIdle(stated, prepared);
        SortedMap<LocalDate, Scenario> byDate = new TreeMap<>();
        for (LocalDate date : dates(scenario, policies)) {
            Scenario stands = on(date, prepared, policies);
            if (byDate.isEmpty() || !stands.equals(byDate.get(byDate.lastKey()))) {
                byDate.put(date, stands);
            }
        }
        return new Course(followed(byDate));
    }

    /** From the first day on, if anything is arranged on any. */
    private static SortedMap<LocalDate, Scenario> followed(SortedMap<LocalDate, Scenario> byDate) {
        if (byDate.values().stream().anyMatch(stands -> !isPlain(stands))) {
            byDate.replaceAll((date, stands) -> isPlain(stands) ? stands.withReform(new Followed()) : stands);
        }
        return byDate;
    }

    private static boolean isPlain(Scenario scenario) {
        return scenario.kind() == Scenario.Kind.COUNTY
                && scenario.arrangements().equals(Arrangements.NONE);
    }

    /** A lever that is in force on no day leaves nothing behind: nothing is prepared for it, and nothing is measured. */
    private static Scenario withoutTheIdle(Scenario stated) {
        List<LeverEntry> inForce = stated.levers().stream()
                .filter(entry -> new Reach(entry).ever(stated))
                .toList();
        return inForce.size() == stated.levers().size()
                ? stated
                : stated.edit().levers(inForce).done();
    }

    private static Scenario prepared(Scenario scenario, List<Policy> policies) {
        Scenario prepared = scenario;
        for (Policy policy : policies) {
            prepared = policy.prepare(prepared);
        }
        return prepared;
    }

    /** What a lever could not act on is told even while it is switched off. */
    private static void refuseTheIdle(Scenario stated, Scenario prepared) {
        for (Policy policy : Policies.of(stated)) {
            if (!new Reach(policy.entry()).ever(stated)) {
                policy.prepare(prepared);
            }
        }
    }

    /** The scenario of the first day. */
    public Scenario first() {
        return byDate.get(byDate.firstKey());
    }

    /** The county as it stands from each of these days on. */
    public Editions editions() {
        return editions(Halt.NEVER);
    }

    /** The same, if it is wanted until all stand. */
    public Editions editions(Halt halt) {
        return editions(CountyBuilder.build(first(), halt), halt);
    }

    /** The same with what was built for another that begins alike, where this one does. */
    public Editions editionsLike(County other) {
        return other.scenario().lived().equals(first().lived())
                ? editions(other.withScenario(first()), Halt.NEVER)
                : editions();
    }

    private Editions editions(County first, Halt halt) {
        SortedMap<Integer, County> byDay = new TreeMap<>(Map.of(0, first));
        byDate.tailMap(first().calendar().date(1))
                .forEach((date, scenario) ->
                        byDay.put(scenario.calendar().day(date), CountyBuilder.revise(first, scenario, halt)));
        return new Editions(byDay);
    }

    private static Scenario on(LocalDate date, Scenario prepared, List<Policy> policies) {
        Scenario stands = prepared;
        for (Policy policy : policies) {
            double strength = Phases.on(policy.entry(), date);
            if (strength > 0) {
                stands = policy.reshape(stands, strength);
            }
        }
        return stands;
    }

    /** The first day, and every later day of the run on which the strength of a lever changes. */
    private static SortedSet<LocalDate> dates(Scenario scenario, List<Policy> policies) {
        LocalDate first = scenario.calendar().date(0);
        LocalDate end = scenario.calendar().date(scenario.calendar().days());
        SortedSet<LocalDate> dates = new TreeSet<>(List.of(first));
        for (Policy policy : policies) {
            dates.addAll(Phases.of(policy.entry()).keySet());
        }
        return dates.subSet(first, end);
    }
}
