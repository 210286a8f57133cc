package org.careshed.scenario.reform;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Facilities that are closed: by a planner, by an accident, or because they are not open yet. Nobody new comes in; who is
 * inside is looked after to the end.
 *
 * @param facilities ids
 */
public record Closures(SortedSet<String> facilities) implements Reform {

    public Closures {
        facilities = Collections.unmodifiableSortedSet(new TreeSet<>(facilities));
    }

    /** The closed facilities of a scenario. */
    public static Closures of(Scenario scenario) {
        return scenario.reforms().get(Closures.class).orElseGet(() -> new Closures(new TreeSet<>()));
    }

    /** The scenario with these facilities closed too. */
    public static Scenario close(Scenario scenario, Collection<String> ids) {
        SortedSet<String> closed = new TreeSet<>(of(scenario).facilities());
        return closed.addAll(ids) ? scenario.withReform(new Closures(closed)) : scenario;
    }

    /** The scenario with these facilities open; those that were open stay so. */
    public static Scenario open(Scenario scenario, Collection<String> ids) {
        SortedSet<String> closed = new TreeSet<>(of(scenario).facilities());
        return closed.removeAll(ids) ? scenario.withReform(new Closures(closed)) : scenario;
    }
}
