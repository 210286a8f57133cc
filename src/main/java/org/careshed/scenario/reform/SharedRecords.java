package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * Facilities that see each other's results: an examination of the same episode whose result is there need not be repeated.
 *
 * @param circles by facility id, the circles it belongs to; two facilities see each other's results if they share one
 * @param resources examinations whose results are kept, by the resource that does them; at most {@value #MOST_RESOURCES}
 * @param recognised probability that a doctor accepts a result that is there, 0 to 1
 */
public record SharedRecords(
        SortedMap<String, SortedSet<String>> circles, SortedSet<String> resources, double recognised)
        implements Reform {

    /** Most kinds of examination. */
    public static final int MOST_RESOURCES = 5;

    public SharedRecords {
        circles = Collections.unmodifiableSortedMap(new TreeMap<>(circles));
        resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
        Require.that(
                resources.size() <= MOST_RESOURCES,
                "at most " + MOST_RESOURCES + " kinds of examination can be recognised, not " + resources.size());
    }

    /** One circle of facilities. */
    public static SharedRecords among(
            String circle, List<String> facilities, List<String> resources, double recognised) {
        SortedMap<String, SortedSet<String>> circles = new TreeMap<>();
        facilities.forEach(facility -> circles.put(facility, new TreeSet<>(List.of(circle))));
        return new SharedRecords(circles, new TreeSet<>(resources), recognised);
    }

    /** Both together: all circles, all examinations, the readier doctors. */
    public SharedRecords and(SharedRecords other) {
        SortedMap<String, SortedSet<String>> joined = new TreeMap<>();
        circles.forEach((facility, of) -> joined.put(facility, new TreeSet<>(of)));
        other.circles.forEach((facility, of) ->
                joined.computeIfAbsent(facility, none -> new TreeSet<>()).addAll(of));
        SortedSet<String> kept = new TreeSet<>(resources);
        kept.addAll(other.resources);
        return new SharedRecords(joined, kept, Math.max(recognised, other.recognised));
    }

    /** Whether a facility sees the results of another, or of itself; never if it is in no circle. */
    public boolean seen(String by, String of) {
        SortedSet<String> here = circles.getOrDefault(by, Collections.emptySortedSet());
        SortedSet<String> there = circles.getOrDefault(of, Collections.emptySortedSet());
        return here.stream().anyMatch(there::contains);
    }
}
