package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * Facilities that see each other's results: an examination of the same episode whose result is there need not be repeated.
 *
 * @param facilities ids of the facilities that are joined
 * @param resources examinations whose results are kept, by the resource that does them; at most {@value #MOST_RESOURCES}
 * @param recognised probability that a doctor accepts a result that is there, 0 to 1
 */
public record SharedRecords(SortedSet<String> facilities, SortedSet<String> resources, double recognised)
        implements Reform {

    /** Most kinds of examination. */
    public static final int MOST_RESOURCES = 5;

    public SharedRecords {
        facilities = Collections.unmodifiableSortedSet(new TreeSet<>(facilities));
        resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
        Require.that(
                resources.size() <= MOST_RESOURCES,
                "at most " + MOST_RESOURCES + " kinds of examination can be recognised, not " + resources.size());
    }

    /** Both together: all facilities, all examinations, the readier doctors. */
    public SharedRecords and(SharedRecords other) {
        SortedSet<String> joined = new TreeSet<>(facilities);
        joined.addAll(other.facilities);
        SortedSet<String> kept = new TreeSet<>(resources);
        kept.addAll(other.resources);
        return new SharedRecords(joined, kept, Math.max(recognised, other.recognised));
    }
}
