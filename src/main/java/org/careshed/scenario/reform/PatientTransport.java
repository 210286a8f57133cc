package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Reform;

/**
 * Facilities between which patients are brought instead of finding their own way.
 *
 * @param facilities ids
 * @param share of the usual door-to-door time that the way between two of them takes, more than 0, at most 1
 */
public record PatientTransport(SortedSet<String> facilities, double share) implements Reform {
    public PatientTransport {
        facilities = Collections.unmodifiableSortedSet(new TreeSet<>(facilities));
    }
}
