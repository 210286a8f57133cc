package org.careshed.scenario.reform;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Facilities whose data link is down: no record is shared with them, no slot there can be booked ahead, nobody is seen from
 * a distance.
 *
 * @param facilities ids
 */
public record LinkDown(SortedSet<String> facilities) implements Reform {

    public LinkDown {
        facilities = Collections.unmodifiableSortedSet(new TreeSet<>(facilities));
    }

    /** The facilities of a scenario whose link is down. */
    public static SortedSet<String> of(Scenario scenario) {
        return scenario.reforms().get(LinkDown.class).map(LinkDown::facilities).orElseGet(Collections::emptySortedSet);
    }

    /** The scenario with the link of these down too. */
    public static Scenario cut(Scenario scenario, Collection<String> ids) {
        SortedSet<String> down = new TreeSet<>(of(scenario));
        return down.addAll(ids) ? scenario.withReform(new LinkDown(down)) : scenario;
    }
}
