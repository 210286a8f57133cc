package org.careshed.care;

import java.util.List;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;

/**
 * What a facility must know of each kind of visit (condition, or arrival stream in a scenario without residents).
 *
 * @param priority queue class by kind, 0 first
 * @param emergency whether the visit may come at any hour, by kind
 * @param classes number of queue classes
 */
public record Kinds(int[] priority, boolean[] emergency, int classes) {

    /** The kinds of a scenario, in its order. */
    public static Kinds of(Scenario scenario) {
        List<Integer> priorities = scenario.kind() == Scenario.Kind.COUNTY
                ? scenario.conditions().stream().map(Condition::priority).toList()
                : scenario.arrivals().stream().map(ArrivalStream::priority).toList();
        int[] priority = priorities.stream().mapToInt(Integer::intValue).toArray();
        boolean[] emergency = new boolean[priority.length];
        int classes = 1;
        for (int kind = 0; kind < priority.length; kind++) {
            classes = Math.max(classes, priority[kind] + 1);
            emergency[kind] = scenario.kind() == Scenario.Kind.COUNTY
                    && scenario.conditions().get(kind).severity() == Severity.EMERGENCY;
        }
        for (Booking booking : scenario.arrangements().booking().values()) {
            classes = Math.max(classes, booking.priority() + 1);
        }
        return new Kinds(priority, emergency, classes);
    }

    /** For which kinds staff stay past closing at a facility with these doors: all but those who come at any hour. */
    boolean[] byDay(Hours doors) {
        boolean[] byDay = new boolean[emergency.length];
        for (int kind = 0; kind < byDay.length; kind++) {
            byDay[kind] = !emergency[kind] && !doors.always();
        }
        return byDay;
    }
}
