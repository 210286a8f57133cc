package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Facilities with a line of Chinese medicine.
 *
 * @param lines by facility id
 */
public record ChineseMedicine(SortedMap<String, Line> lines) implements Reform {

    /** No line at all. */
    public static final Line NONE = new Line(Collections.emptySortedSet(), 0, 0, 0);

    /**
     * A line of Chinese medicine at a facility.
     *
     * @param conditions ids of the conditions that it treats
     * @param share of their consultations that are held in it, 0 to 1
     * @param extraMs how much longer such a consultation takes, milliseconds
     * @param worth what having it is worth to who chooses among places, utils
     */
    public record Line(SortedSet<String> conditions, double share, long extraMs, double worth) {
        public Line {
            conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
        }
    }

    public ChineseMedicine {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** The lines of a scenario. */
    public static ChineseMedicine of(Scenario scenario) {
        return scenario.reforms().get(ChineseMedicine.class).orElseGet(() -> new ChineseMedicine(new TreeMap<>()));
    }

    /** The line of a facility; {@link #NONE} where there is none. */
    public Line at(String facility) {
        return lines.getOrDefault(facility, NONE);
    }

    /** The same with a line at a facility, in the place of the one that stands. */
    public ChineseMedicine with(String facility, Line line) {
        SortedMap<String, Line> all = new TreeMap<>(lines);
        all.put(facility, line);
        return new ChineseMedicine(all);
    }

    /** What the line of a facility is worth to who has a need of a condition, utils. */
    public double worth(String facility, String condition) {
        Line line = at(facility);
        return line.conditions().contains(condition) ? line.worth() : 0;
    }
}
