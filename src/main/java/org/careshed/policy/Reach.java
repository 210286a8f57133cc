package org.careshed.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/** Where and when a lever acts: the union of its facilities, tiers and towns, between its dates. */
record Reach(LeverEntry entry) {

    private static final LocalDate NEVER_ENDS = LocalDate.of(9999, 12, 31);

    LocalDate from() {
        return entry.from();
    }

    LocalDate to() {
        return entry.to().orElse(NEVER_ENDS);
    }

    boolean on(LocalDate date) {
        return !date.isBefore(from()) && date.isBefore(to());
    }

    /** Facility ids, each with whether it lies within reach. */
    Map<String, Boolean> facilities(Scenario scenario) {
        Map<String, String> town = new HashMap<>();
        for (Place place : scenario.places()) {
            town.put(place.id(), place.town());
        }
        Map<String, Boolean> within = new HashMap<>();
        for (Facility facility : scenario.facilities()) {
            within.put(facility.id(), includes(facility, town.getOrDefault(facility.place(), "")));
        }
        return within;
    }

    /** Ids of the facilities within reach. */
    List<String> within(Scenario scenario) {
        Map<String, Boolean> within = facilities(scenario);
        return scenario.facilities().stream()
                .map(Facility::id)
                .filter(within::get)
                .toList();
    }

    /** Ids of the grassroots facilities of the county within reach. */
    SortedSet<String> grassroots(Scenario scenario) {
        Map<String, Boolean> within = facilities(scenario);
        Set<String> tiers = scenario.tiers().stream()
                .filter(tier -> tier.grassroots() && tier.inCounty())
                .map(Tier::id)
                .collect(Collectors.toSet());
        return scenario.facilities().stream()
                .filter(facility -> tiers.contains(facility.tier()) && within.get(facility.id()))
                .map(Facility::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing is named, which means everywhere. */
    boolean everywhere() {
        return entry.scope().equals(LeverEntry.Scope.EVERYWHERE);
    }

    /** Whether the lever is in force on any day of a scenario. */
    boolean ever(Scenario scenario) {
        LocalDate end = scenario.calendar().date(scenario.calendar().days());
        LocalDate start = scenario.calendar().date(0);
        return entry.strength() > 0 && from().isBefore(end) && to().isAfter(start);
    }

    private boolean includes(Facility facility, String town) {
        LeverEntry.Scope scope = entry.scope();
        return everywhere()
                || scope.facilities().contains(facility.id())
                || scope.tiers().contains(facility.tier())
                || scope.towns().contains(town)
                || facility.group().filter(scope.groups()::contains).isPresent();
    }
}
