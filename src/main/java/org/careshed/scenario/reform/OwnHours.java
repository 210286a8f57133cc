package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Facilities whose doors open at other hours than those of their tier.
 *
 * @param doors when walk-in patients may enter, by facility id
 */
public record OwnHours(SortedMap<String, Hours> doors) implements Reform {

    public OwnHours {
        doors = Collections.unmodifiableSortedMap(new TreeMap<>(doors));
    }

    /** The facilities with hours of their own in a scenario. */
    public static OwnHours of(Scenario scenario) {
        return scenario.reforms().get(OwnHours.class).orElseGet(() -> new OwnHours(new TreeMap<>()));
    }

    /** The scenario with these hours at a facility. */
    public static Scenario give(Scenario scenario, String facility, Hours hours) {
        SortedMap<String, Hours> doors = new TreeMap<>(of(scenario).doors());
        doors.put(facility, hours);
        return scenario.withReform(new OwnHours(doors));
    }
}
