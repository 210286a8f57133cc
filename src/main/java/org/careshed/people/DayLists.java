package org.careshed.people;

import java.util.Arrays;
import org.careshed.engine.RadixSort;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * What falls due on each day of a run, at most one entry a resident: one 64-bit word (resident, millisecond of the day,
 * ordinal), kept in the list of its day. Only residents with an entry today are touched. Lists are chains of chunks, so
 * that reading a day runs through memory instead of jumping from resident to resident.
 */
final class DayLists {

    private static final int MS_BITS = 27;
    private static final int ORDINAL_BITS = 11;
    private static final int RESIDENT_SHIFT = MS_BITS + ORDINAL_BITS;
    private static final int MAX_RESIDENTS = 1 << (Long.SIZE - RESIDENT_SHIFT);
    private static final int MAX_ORDINAL = (1 << ORDINAL_BITS) - 1;

    /** Cells of a chunk: the first holds the chunk behind it, the others a word each. */
    private static final int CHUNK = 16;

    private static final int NO_CHUNK = -1;

    private final RadixSort radix = new RadixSort();
    private final int residentBits;
    private long[] cells;
    private int freeChunk = NO_CHUNK;
    private int usedChunks;

    /** By day, where the next word goes; at a chunk's end the list needs another chunk, and 0 is the empty list. */
    private final int[] end;

    private long[] today = new long[0];

    /**
     * Empty lists.
     *
     * @param residents number of residents of the county; words hold 26 bits of it
     * @param entries entries to have room for at once; more make room as they come
     * @param days number of days of the run
     */
    DayLists(int residents, int entries, int days) {
        Require.that(residents <= MAX_RESIDENTS, "more than " + MAX_RESIDENTS + " residents in one county");
        this.residentBits = Integer.SIZE - Integer.numberOfLeadingZeros(residents);
        this.end = new int[days];
        this.cells = new long[(entries / (CHUNK - 1) + days + 1) * CHUNK];
    }

    private DayLists(DayLists other) {
        residentBits = other.residentBits;
        cells = other.cells.clone();
        freeChunk = other.freeChunk;
        usedChunks = other.usedChunks;
        end = other.end.clone();
    }

    DayLists copy() {
        return new DayLists(this);
    }

    /** Puts an entry on the list of its day; one after the last day is dropped. */
    void put(int resident, int ordinal, long atMs) {
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

    /** Takes the list of a day out, in the order of residents; returns its length. Entries are read by index until the next. */
    int take(int day) {
        int n = takeList(day);
        radix.sort(today, n, RESIDENT_SHIFT, RESIDENT_SHIFT + residentBits);
        return n;
    }

    int resident(int entry) {
        return (int) (today[entry] >>> RESIDENT_SHIFT);
    }

    /** Milliseconds after midnight. */
    long msOfDay(int entry) {
        return today[entry] >>> ORDINAL_BITS & ((1L << MS_BITS) - 1);
    }

    int ordinal(int entry) {
        return (int) today[entry] & MAX_ORDINAL;
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

    /** A chunk in front of the one given; returns the cell of its first word. */
    private int openChunk(int behind) {
        int chunk = freeChunk;
        if (chunk == NO_CHUNK) {
            chunk = usedChunks++;
            if (usedChunks * CHUNK > cells.length) {
                cells = Arrays.copyOf(cells, cells.length + cells.length / 2 / CHUNK * CHUNK + CHUNK);
            }
        } else {
            freeChunk = (int) cells[chunk * CHUNK];
        }
        cells[chunk * CHUNK] = behind;
        return chunk * CHUNK + 1;
    }
}
