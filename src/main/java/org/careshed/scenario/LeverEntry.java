package org.careshed.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One lever switched on in a scenario.
 *
 * @param lever name in the catalogue, for example {@code capacity}
 * @param from first day in force
 * @param to first day no longer in force; absent means to the end
 * @param scope where it acts
 * @param settings the lever's own values, checked by its catalogue entry
 */
public record LeverEntry(String lever, LocalDate from, Optional<LocalDate> to, Scope scope, Settings settings) {
    /** Where a lever acts: the union of these; all lists empty means everywhere. */
    public record Scope(List<String> facilities, List<String> tiers, List<String> towns) {
        public Scope {
            facilities = List.copyOf(facilities);
            tiers = List.copyOf(tiers);
            towns = List.copyOf(towns);
        }
    }
}
