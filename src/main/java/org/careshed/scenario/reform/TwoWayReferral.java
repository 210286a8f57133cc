package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Reform;

/**
 * Tiered care with a gate before hospitals.
 *
 * @param held share of first contacts that must begin at the grassroots, 0 (no gate) to 1; emergencies never do
 * @param conditions ids of the conditions the gate is for
 * @param outside whether hospitals outside the county are behind the gate too
 */
public record TwoWayReferral(double held, SortedSet<String> conditions, boolean outside) implements Reform {
    public TwoWayReferral {
        conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
    }
}
