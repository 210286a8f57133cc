package org.careshed.model.journey;

import java.util.Arrays;

/**
 * What residents intend for later days: a list for each day, in the order in which the intentions were formed. What is due
 * after the horizon is forgotten. Lists are chains of chunks, so that reading a day runs through memory instead of
 * jumping from intention to intention.
 */
final class Intentions {

    /** What is intended. */
    enum Plan {
        /** To come to a booked slot. */
        BOOKED,
        /** To come at a known time. */
        ARRIVE,
        /** To come to the same facility again, at a time found that morning. */
        RETURN,
        /** To choose a facility that morning. */
        CHOOSE,
        /** To seek care or not: on the day of the need, the time given, nothing was open. */
        DECIDE
    }

    /** Hears what is due. */
    interface Handler {
        /**
         * @param facility where to, or the last one visited if the choice is open
         * @param atMs when, where it is known; of a need that is not decided about, its onset
         */
        void due(Plan plan, int facility, long atMs, long need, int who, int kind, long slip);
    }

    private static final Plan[] PLANS = Plan.values();

    /** Cells of a chunk: the first holds the chunk behind it, then come the intentions. */
    private static final int CHUNK = 64;

    /** Cells of an intention: time, need, slip, who, and the rest in one. */
    private static final int ROW = 5;

    /** Behind the last intention of a full chunk. */
    private static final int FULL = 1 + (CHUNK - 1) / ROW * ROW;

    private static final int FACILITY = 8;
    private static final int KIND = 32;
    private static final int NO_CHUNK = -1;

    /** First chunk by day; none of a day without intentions. */
    private final int[] first;

    /** By day, the cell behind the last intention. */
    private final int[] end;

    private long[] cells = new long[CHUNK];
    private int freeChunk = NO_CHUNK;
    private int usedChunks;

    Intentions(int days) {
        first = new int[days];
        end = new int[days];
        Arrays.fill(first, NO_CHUNK);
    }

    private Intentions(Intentions other) {
        first = other.first.clone();
        end = other.end.clone();
        cells = other.cells.clone();
        freeChunk = other.freeChunk;
        usedChunks = other.usedChunks;
    }

    Intentions copy() {
        return new Intentions(this);
    }

    /** Adds to the list of a later day. */
    void add(int day, Plan what, int where, long ms, long needKey, int resident, int condition, long slipOfContact) {
        if (day >= first.length) {
            return;
        }
        int at = roomAtTheEnd(day);
        cells[at] = ms;
        cells[at + 1] = needKey;
        cells[at + 2] = slipOfContact;
        cells[at + 3] = resident;
        cells[at + 4] = (long) condition << KIND | (where & 0xffffL) << FACILITY | what.ordinal();
        end[day] = at + ROW;
    }

    /** Tells and forgets what is due on a day; the handler may add to later days. */
    void drain(int day, Handler handler) {
        int chunk = first[day];
        first[day] = NO_CHUNK;
        while (chunk != NO_CHUNK) {
            int begin = chunk * CHUNK;
            int stop = end[day] / CHUNK == chunk ? end[day] : begin + FULL;
            for (int at = begin + 1; at < stop; at += ROW) {
                long rest = cells[at + 4];
                int where = (short) (rest >>> FACILITY);
                handler.due(
                        PLANS[(int) rest & 0xff],
                        where,
                        cells[at],
                        cells[at + 1],
                        (int) cells[at + 3],
                        (int) (rest >>> KIND),
                        cells[at + 2]);
            }
            int behind = (int) cells[begin];
            cells[begin] = freeChunk;
            freeChunk = chunk;
            chunk = behind;
        }
    }

    private int roomAtTheEnd(int day) {
        if (first[day] == NO_CHUNK) {
            first[day] = openChunk();
            return first[day] * CHUNK + 1;
        }
        if (end[day] % CHUNK < FULL) {
            return end[day];
        }
        int last = end[day] / CHUNK;
        int chunk = openChunk();
        cells[last * CHUNK] = chunk;
        return chunk * CHUNK + 1;
    }

    private int openChunk() {
        int chunk = freeChunk;
        if (chunk == NO_CHUNK) {
            chunk = usedChunks++;
            if (chunk * CHUNK == cells.length) {
                cells = Arrays.copyOf(cells, 2 * cells.length);
            }
        } else {
            freeChunk = (int) cells[chunk * CHUNK];
        }
        cells[chunk * CHUNK] = NO_CHUNK;
        return chunk;
    }
}
