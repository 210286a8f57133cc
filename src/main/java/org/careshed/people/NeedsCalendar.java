package org.careshed.people;

import java.util.function.IntConsumer;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.Population;
import org.careshed.quantity.Ticks;

/**
 * When each resident's next candidate need falls due: one entry a resident in the {@link DayLists}. Candidates come at a
 * ceiling rate; whether one is a real need is for {@link Needs} to say. Gaps are exponential and keyed by (world,
 * resident, ordinal), so the calendar of one resident never depends on another.
 */
final class NeedsCalendar {

    /** Hears of each candidate of a day. */
    interface Candidates {
        /**
         * @param atMs when, milliseconds after time 0
         * @param key key of the candidate: all its luck derives from it
         */
        void candidate(long atMs, int resident, long key);
    }

    private static final long GAP = Keys.id("gap-to-next-need");

    /** So many are looked at together. */
    private static final int TOGETHER = 64;

    private final long world;
    private final Population population;
    private final double[] meanGapMs;
    private final DayLists lists;

    /**
     * @param meanGapMs mean time between candidates by age band, milliseconds; infinite where there are none
     * @param days number of days of the run
     */
    NeedsCalendar(long world, Population population, double[] meanGapMs, int days) {
        this.world = world;
        this.population = population;
        this.meanGapMs = meanGapMs.clone();
        this.lists = new DayLists(population.size(), population.size(), days);
        for (int resident = 0; resident < population.size(); resident++) {
            long residentKey = Keys.of(world, population.key(resident));
            lists.put(resident, 0, gapMs(Keys.of(residentKey, 0), resident));
        }
    }

    private NeedsCalendar(NeedsCalendar other) {
        world = other.world;
        population = other.population;
        meanGapMs = other.meanGapMs;
        lists = other.lists.copy();
    }

    NeedsCalendar copy() {
        return new NeedsCalendar(this);
    }

    /**
     * Tells the candidates of a day, resident by resident in index order, and puts each one's next into the calendar.
     *
     * @param ahead looks at whom a candidate will be told of soon, so that their words in memory are fetched side by side
     */
    void drain(int day, IntConsumer ahead, Candidates candidates) {
        int n = lists.take(day);
        long startMs = day * Ticks.DAY;
        long endMs = startMs + Ticks.DAY;
        for (int i = 0; i < n; i++) {
            if (i % TOGETHER == 0) {
                for (int next = i; next < Math.min(n, i + TOGETHER); next++) {
                    ahead.accept(lists.resident(next));
                }
            }
            int resident = lists.resident(i);
            long residentKey = Keys.of(world, population.key(resident));
            long atMs = startMs + lists.msOfDay(i);
            int ordinal = lists.ordinal(i);
            while (atMs < endMs) {
                candidates.candidate(atMs, resident, Keys.of(residentKey, ordinal));
                ordinal++;
                atMs += gapMs(Keys.of(residentKey, ordinal), resident);
            }
            lists.put(resident, ordinal, atMs);
        }
    }

    private long gapMs(long key, int resident) {
        double gap = Exact.exponential(Keys.of(key, GAP)) * meanGapMs[population.ageBand(resident)];
        return gap < 1e15 ? (long) gap : (long) 1e15;
    }
}
