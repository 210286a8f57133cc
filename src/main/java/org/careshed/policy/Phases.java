package org.careshed.policy;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.LeverEntry;

/** How much of a lever is carried out from each day on: in equal steps over its phase-in, then whole, then nothing. */
final class Phases {

    /** Longest step of a phase-in, days. */
    private static final int STEP_DAYS = 30;

    private Phases() {}

    /** The strength that holds from each date on; before the first it is 0. */
    static SortedMap<LocalDate, Double> of(LeverEntry entry) {
        SortedMap<LocalDate, Double> phases = new TreeMap<>();
        int days = entry.phaseInDays();
        int steps = Math.max(1, (days + STEP_DAYS - 1) / STEP_DAYS);
        for (int step = 1; step <= steps; step++) {
            LocalDate from = entry.from().plusDays((long) days * (step - 1) / steps);
            phases.put(from, entry.strength() * step / steps);
        }
        entry.to().ifPresent(end -> {
            phases.tailMap(end).clear();
            phases.put(end, 0.0);
        });
        return phases;
    }

    /** The strength on a date. */
    static double on(LeverEntry entry, LocalDate date) {
        SortedMap<LocalDate, Double> before = of(entry).headMap(date.plusDays(1));
        return before.isEmpty() ? 0 : before.get(before.lastKey());
    }
}
