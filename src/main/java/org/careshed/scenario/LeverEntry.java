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
 * @param strength how much of it is carried out once it is complete, 0 (nothing) to 1
 * @param phaseInDays days over which it is carried out step by step; 0 for at once
 * @param settings the lever's own values, checked by its catalogue entry
 */
public record LeverEntry(
        String lever,
        LocalDate from,
        Optional<LocalDate> to,
        Scope scope,
        double strength,
        int phaseInDays,
        Settings settings) {

    /** A lever that is carried out in full and at once. */
    public LeverEntry(String lever, LocalDate from, Optional<LocalDate> to, Scope scope, Settings settings) {
        this(lever, from, to, scope, 1, 0, settings);
    }

    /** Where a lever acts: the union of these; all lists empty means everywhere. */
    public record Scope(List<String> facilities, List<String> tiers, List<String> towns, List<String> groups) {

        /** Everywhere. */
        public static final Scope EVERYWHERE = new Scope(List.of(), List.of(), List.of(), List.of());

        public Scope {
            facilities = List.copyOf(facilities);
            tiers = List.copyOf(tiers);
            towns = List.copyOf(towns);
            groups = List.copyOf(groups);
        }

        /** Places named by facility, tier and town. */
        public Scope(List<String> facilities, List<String> tiers, List<String> towns) {
            this(facilities, tiers, towns, List.of());
        }
    }
}
