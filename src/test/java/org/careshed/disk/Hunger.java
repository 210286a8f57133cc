package org.careshed.disk;

import java.util.ArrayList;
import java.util.List;

/** Counts allocations by the place in the program that asks for them, and lets one of them fail. */
public final class Hunger {
    private static final List<Integer> COUNTS = new ArrayList<>();
    private static int place = -1;
    private static int time;

    private Hunger() {}

    /** A place at which something is allocated; its number. */
    static synchronized int place() {
        COUNTS.add(0);
        return COUNTS.size() - 1;
    }

    /** From now on allocations are counted anew, and one of them fails: at a place (-1 for none) at its so many-th time. */
    public static synchronized void begin(int failingPlace, int failingTime) {
        COUNTS.replaceAll(count -> 0);
        place = failingPlace;
        time = failingTime;
    }

    /** How often each place allocated since the beginning. */
    public static synchronized List<Integer> counts() {
        return List.copyOf(COUNTS);
    }

    /** Called by the program, see {@link HungryProgram}. */
    public static synchronized void allocated(int at) {
        COUNTS.set(at, COUNTS.get(at) + 1);
        if (at == place && COUNTS.get(at) == time) {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
