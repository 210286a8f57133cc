package org.careshed.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.careshed.quantity.Ticks;

/** Opening hours by kind of day. Intervals of one day are in order and do not overlap; none means closed. */
public record Hours(String id, Map<DayKind, List<Interval>> days) {

    /** Of a resource that is staffed only for the hours for which somebody is sent, whichever they are. */
    public static final Hours ON_CALL = wholeDays("on-call");

    public Hours {
        Map<DayKind, List<Interval>> byKind = new EnumMap<>(DayKind.class);
        byKind.putAll(days);
        days = Collections.unmodifiableMap(byKind);
    }

    /** Milliseconds after midnight, {@code openMs < closeMs}, at most 24 h. */
    public record Interval(long openMs, long closeMs) {}

    /** The open intervals of a kind of day. */
    public List<Interval> on(DayKind kind) {
        return days.getOrDefault(kind, List.of());
    }

    /** Whether the resource is staffed only while somebody is sent. */
    public boolean onCall() {
        return equals(ON_CALL);
    }

    private static Hours wholeDays(String id) {
        Map<DayKind, List<Interval>> days = new EnumMap<>(DayKind.class);
        for (DayKind kind : DayKind.values()) {
            days.put(kind, List.of(new Interval(0, Ticks.DAY)));
        }
        return new Hours(id, days);
    }

    /** Whether the door never closes on any kind of day. */
    public boolean always() {
        Interval whole = new Interval(0, Ticks.DAY);
        for (DayKind kind : DayKind.values()) {
            if (!on(kind).equals(List.of(whole))) {
                return false;
            }
        }
        return true;
    }
}
