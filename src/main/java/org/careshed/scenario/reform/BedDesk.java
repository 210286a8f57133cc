package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Reform;

/**
 * One admission desk for the beds of several hospitals: who waits for a bed at one of them is offered a free one at another.
 *
 * @param facilities ids of the hospitals whose beds are pooled
 * @param afterMs how long a patient waits at the own hospital before the desk looks elsewhere, milliseconds, more than 0; it
 *     looks again every day
 * @param accepted probability that a patient goes to another hospital for a bed, 0 to 1
 */
public record BedDesk(SortedSet<String> facilities, long afterMs, double accepted) implements Reform {
    public BedDesk {
        facilities = Collections.unmodifiableSortedSet(new TreeSet<>(facilities));
    }
}
