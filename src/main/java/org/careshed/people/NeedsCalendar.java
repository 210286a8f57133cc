package org.careshed.people;

import java.util.Arrays;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.Population;
import org.careshed.engine.RadixSort;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * When each resident's next candidate need falls due: one 64-bit word a resident (resident, millisecond of the day,
 * ordinal), kept in the list of its day. Only residents with a candidate today are touched. Lists are chains of chunks,
 * so that reading a day runs through memory instead of jumping from resident to resident. Candidates come at a ceiling
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
    private static final int MS_BITS = 27;
    private static final int ORDINAL_BITS = 11;
    private static final int RESIDENT_SHIFT = MS_BITS + ORDINAL_BITS;
    private static final int MAX_RESIDENTS = 1 << (Long.SIZE - RESIDENT_SHIFT);
    private static final int MAX_ORDINAL = (1 << ORDINAL_BITS) - 1;

    /** Cells of a chunk: the first holds the chunk behind it, the others a word each. */
    private static final int CHUNK = 16;

    private static final int NO_CHUNK = -1;

    private final long world;
    private final Population population;
    private final double[] meanGapMs;
    private final RadixSort radix = new RadixSort();
    private final int residentBits;
    private final long[] cells;
    private int freeChunk = NO_CHUNK;
    private int usedChunks;

    /** By day, where the next word goes; at a chunk's end the list needs another chunk, and 0 is the empty list. */
    private final int[] end;

    private long[] today = new long[0];

    /**
     * @param meanGapMs mean time between candidates by age band, milliseconds; infinite where there are none
     * @param days number of days of the run
     */
    NeedsCalendar(long world, Population population, double[] meanGapMs, int days) {
        Require.that(population.size() <= MAX_RESIDENTS, "more than " + MAX_RESIDENTS + " residents in one county");
        this.world = world;
        this.population = population;
        this.meanGapMs = meanGapMs.clone();
        this.residentBits = Integer.SIZE - Integer.numberOfLeadingZeros(population.size());
        this.end = new int[days];
        this.cells = new long[(population.size() / (CHUNK - 1) + days + 1) * CHUNK];
        for (int resident = 0; resident < population.size(); resident++) {
            long residentKey = Keys.of(world, population.key(resident));
            put(resident, 0, gapMs(Keys.of(residentKey, 0), resident));
        }
    }

    private NeedsCalendar(NeedsCalendar other) {
        world = other.world;
        population = other.population;
        meanGapMs = other.meanGapMs;
        residentBits = other.residentBits;
        cells = other.cells.clone();
        freeChunk = other.freeChunk;
        usedChunks = other.usedChunks;
        end = other.end.clone();
    }

    NeedsCalendar copy() {
        return new NeedsCalendar(this);
    }

    /** Tells the candidates of a day, resident by resident in index order, and puts each one's next into the calendar. */
    void drain(int day, Candidates candidates) {
        int n = takeList(day);
        radix.sort(today, n, RESIDENT_SHIFT, RESIDENT_SHIFT + residentBits);
        long startMs = day * Ticks.DAY;
        long endMs = startMs + Ticks.DAY;
        for (int i = 0; i < n; i++) {
            int resident = (int) (today[i] >>> RESIDENT_SHIFT);
            long residentKey = Keys.of(world, population.key(resident));
            long atMs = startMs + (today[i] >>> ORDINAL_BITS & ((1L << MS_BITS) - 1));
            int ordinal = (int) today[i] & MAX_ORDINAL;
            while (atMs < endMs) {
                candidates.candidate(atMs, resident, Keys.of(residentKey, ordinal));
                ordinal++;
                atMs += gapMs(Keys.of(residentKey, ordinal), resident);
            }
            put(resident, ordinal, atMs);
        }
    }

    /** Copies the list of a day out and gives its chunks back; returns its length. */
    private int takeList(int day) {
        int n = 0;
        int stop = end[day];
        int chunk = stop == 0 ? NO_CHUNK : (stop - 1) / CHUNK;
        while (chunk != NO_CHUNK) {
            int first = chunk * CHUNK + 1;
            if (n + CHUNK > today.length) {
                today = Arrays.copyOf(today, Math.max(1024, 2 * today.length));
            }
            System.arraycopy(cells, first, today, n, stop - first);
            n += stop - first;
            int behind = (int) cells[first - 1];
            cells[first - 1] = freeChunk;
            freeChunk = chunk;
            chunk = behind;
            stop = (chunk + 1) * CHUNK;
        }
        end[day] = 0;
        return n;
    }

    private long gapMs(long key, int resident) {
        double gap = Exact.exponential(Keys.of(key, GAP)) * meanGapMs[population.ageBand(resident)];
        return gap < 1e15 ? (long) gap : (long) 1e15;
    }

    private void put(int resident, int ordinal, long atMs) {
        int day = (int) Math.min(atMs / Ticks.DAY, Integer.MAX_VALUE);
        if (day >= end.length) {
            return;
        }
        Require.that(ordinal <= MAX_ORDINAL, "a resident has more than " + MAX_ORDINAL + " needs in one run");
        if (end[day] % CHUNK == 0) {
            end[day] = openChunk(end[day] / CHUNK - 1);
        }
        cells[end[day]++] = ((long) resident << RESIDENT_SHIFT) | (atMs % Ticks.DAY << ORDINAL_BITS) | ordinal;
    }

    /** A chunk in front of the one given; returns the cell of its first word. */
    private int openChunk(int behind) {
        int chunk = freeChunk;
        if (chunk == NO_CHUNK) {
            chunk = usedChunks++;
        } else {
            freeChunk = (int) cells[chunk * CHUNK];
        }
        cells[chunk * CHUNK] = behind;
        return chunk * CHUNK + 1;
    }
}
