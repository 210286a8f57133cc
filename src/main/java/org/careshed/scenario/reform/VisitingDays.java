package org.careshed.scenario.reform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Facilities that are there on some days only, such as a stop of a vehicle on its round: on all other days their doors are
 * closed and nobody is on duty.
 *
 * @param dates the days on which each is there, by facility id
 */
public record VisitingDays(SortedMap<String, SortedSet<LocalDate>> dates) implements Reform {

    public VisitingDays {
        SortedMap<String, SortedSet<LocalDate>> copy = new TreeMap<>();
        dates.forEach((id, days) -> copy.put(id, Collections.unmodifiableSortedSet(new TreeSet<>(days))));
        dates = Collections.unmodifiableSortedMap(copy);
    }

    /** The facilities of a scenario that are there on some days only. */
    public static VisitingDays of(Scenario scenario) {
        return scenario.reforms().get(VisitingDays.class).orElseGet(() -> new VisitingDays(new TreeMap<>()));
    }

    /** The scenario with a facility that is there on these days only. */
    public static Scenario give(Scenario scenario, String facility, Collection<LocalDate> days) {
        SortedMap<String, SortedSet<LocalDate>> dates =
                new TreeMap<>(of(scenario).dates());
        dates.put(facility, new TreeSet<>(days));
        return scenario.withReform(new VisitingDays(dates));
    }
}
