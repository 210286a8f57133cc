package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Hospitals with departments that treat more than their tier does.
 *
 * @param covered by facility id, then condition id, the share of needs beyond the tier's level that the hospital can treat all
 *     the same, 0 to 1
 */
public record Departments(SortedMap<String, SortedMap<String, Double>> covered) implements Reform {

    public Departments {
        SortedMap<String, SortedMap<String, Double>> copy = new TreeMap<>();
        covered.forEach(
                (facility, shares) -> copy.put(facility, Collections.unmodifiableSortedMap(new TreeMap<>(shares))));
        covered = Collections.unmodifiableSortedMap(copy);
    }

    /** The departments of a scenario. */
    public static Departments of(Scenario scenario) {
        return scenario.reforms().get(Departments.class).orElseGet(() -> new Departments(new TreeMap<>()));
    }

    /** The same with at least this share at a facility. */
    public Departments with(String facility, String condition, double share) {
        SortedMap<String, SortedMap<String, Double>> all = new TreeMap<>(covered);
        SortedMap<String, Double> shares = new TreeMap<>(all.getOrDefault(facility, new TreeMap<>()));
        shares.merge(condition, share, Math::max);
        all.put(facility, shares);
        return new Departments(all);
    }

    /** Share of the needs of a condition beyond the tier's level that a facility can treat. */
    public double share(String facility, String condition) {
        return covered.getOrDefault(facility, Collections.emptySortedMap()).getOrDefault(condition, 0.0);
    }
}
