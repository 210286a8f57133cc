package org.careshed.people;

import java.util.Arrays;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.Population;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * When each resident's next candidate need falls due: one 64-bit word a resident (link in the day's list, millisecond of
 * the day, ordinal) and one list a day. Only residents with a candidate today are touched. Candidates come at a ceiling
 * rate; whether one is a real need is for {@link Needs} to say. Gaps are exponential and keyed by (world, resident,
 * ordinal), so the calendar of one resident never depends on another.
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
    private static final int NOBODY = -1;
    private static final int MS_BITS = 27;
    private static final int ORDINAL_BITS = 11;
    private static final int LINK_SHIFT = MS_BITS + ORDINAL_BITS;
    private static final int MAX_LINK = (1 << 26) - 2;
    private static final int MAX_ORDINAL = (1 << ORDINAL_BITS) - 1;

    private final long world;
    private final Population population;
    private final double[] meanGapMs;
    private final long[] word;
    private final int[] head;
    private int[] today = new int[0];

    /**
     * @param meanGapMs mean time between candidates by age band, milliseconds; infinite where there are none
     * @param days number of days of the run
     */
    NeedsCalendar(long world, Population population, double[] meanGapMs, int days) {
        Require.that(population.size() <= MAX_LINK, "more than " + MAX_LINK + " residents in one county");
        this.world = world;
        this.population = population;
        this.meanGapMs = meanGapMs.clone();
        this.word = new long[population.size()];
        this.head = new int[days];
        Arrays.fill(head, NOBODY);
        for (int resident = 0; resident < word.length; resident++) {
            long residentKey = Keys.of(world, population.key(resident));
            put(resident, 0, gapMs(Keys.of(residentKey, 0), resident));
        }
    }

    private NeedsCalendar(NeedsCalendar other) {
        world = other.world;
        population = other.population;
        meanGapMs = other.meanGapMs;
        word = other.word.clone();
        head = other.head.clone();
    }

    NeedsCalendar copy() {
        return new NeedsCalendar(this);
    }

    /** Tells the candidates of a day, resident by resident in index order, and puts each one's next into the calendar. */
    void drain(int day, Candidates candidates) {
        int n = takeList(day);
        Arrays.sort(today, 0, n);
        long startMs = day * Ticks.DAY;
        long endMs = startMs + Ticks.DAY;
        for (int i = 0; i < n; i++) {
            int resident = today[i];
            long residentKey = Keys.of(world, population.key(resident));
            long atMs = startMs + (word[resident] >>> ORDINAL_BITS & ((1L << MS_BITS) - 1));
            int ordinal = (int) word[resident] & MAX_ORDINAL;
            while (atMs < endMs) {
                candidates.candidate(atMs, resident, Keys.of(residentKey, ordinal));
                ordinal++;
                atMs += gapMs(Keys.of(residentKey, ordinal), resident);
            }
            put(resident, ordinal, atMs);
        }
    }

    private int takeList(int day) {
        int n = 0;
        for (int resident = head[day]; resident != NOBODY; resident = (int) (word[resident] >>> LINK_SHIFT) - 1) {
            if (n == today.length) {
                today = Arrays.copyOf(today, Math.max(1024, 2 * n));
            }
            today[n++] = resident;
        }
        head[day] = NOBODY;
        return n;
    }

    private long gapMs(long key, int resident) {
        double gap = Exact.exponential(Keys.of(key, GAP)) * meanGapMs[population.ageBand(resident)];
        return gap < 1e15 ? (long) gap : (long) 1e15;
    }

    private void put(int resident, int ordinal, long atMs) {
        int day = (int) Math.min(atMs / Ticks.DAY, Integer.MAX_VALUE);
        if (day >= head.length) {
            return;
        }
        Require.that(ordinal <= MAX_ORDINAL, "a resident has more than " + MAX_ORDINAL + " needs in one run");
        word[resident] = ((long) (head[day] + 1) << LINK_SHIFT) | (atMs % Ticks.DAY << ORDINAL_BITS) | ordinal;
        head[day] = resident;
    }
}
