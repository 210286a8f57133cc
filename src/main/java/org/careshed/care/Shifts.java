package org.careshed.care;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who is sent to a facility, or away from it, for some hours of one day: servers more or fewer of a pool from one time to
 * another. What is said in the morning holds for that day and is then forgotten.
 */
final class Shifts {

    private record Shift(int pool, long fromMs, long toMs, int servers) {}

    private List<Shift> today = List.of();
    private List<Shift> coming = List.of();

    Shifts() {}

    /** An independent copy. */
    Shifts(Shifts other) {
        today = other.today;
        coming = other.coming;
    }

    /** Servers more (fewer, if negative) on the coming day; times in milliseconds after midnight. */
    void add(int pool, long fromMs, long toMs, int servers) {
        List<Shift> more = new ArrayList<>(coming);
        more.add(new Shift(pool, fromMs, toMs, servers));
        coming = List.copyOf(more);
    }

    /** The coming day begins. */
    void begin() {
        today = coming;
        coming = List.of();
    }

    /** Whether nobody is sent today. */
    boolean none() {
        return today.isEmpty();
    }

    /** Servers of a pool more (fewer, if negative) at a time after midnight. */
    int at(int pool, long ms) {
        int servers = 0;
        for (Shift shift : today) {
            if (shift.pool == pool && shift.fromMs <= ms && ms < shift.toMs) {
                servers += shift.servers;
            }
        }
        return servers;
    }

    /** Times after midnight at which something changes for a pool. */
    SortedSet<Long> turns(int pool) {
        SortedSet<Long> turns = new TreeSet<>();
        for (Shift shift : today) {
            if (shift.pool == pool) {
                turns.add(shift.fromMs);
                turns.add(shift.toMs);
            }
        }
        return turns;
    }
}
