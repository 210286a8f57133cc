package org.careshed.care;

import java.util.Arrays;
import org.careshed.engine.RadixSort;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.quantity.Require;

/**
 * The arrivals of a day, gathered in any order and then read facility by facility in order of (time, key). Rows for a
 * later day (an emergency that sets out before midnight) wait for it here.
 */
public final class DayPlan {

    private static final int ROW_BITS = 24;
    private static final int MS_BITS = 27;
    private static final int FACILITY_BITS = 13;
    private static final long FIRST = Slip.first(Origin.NEED, Channel.WALK_IN);

    private final int facilities;
    private final RadixSort radix = new RadixSort();
    private Rows gathered = new Rows(1024);
    private Rows sorted = new Rows(1024);
    private final Rows later = new Rows(16);
    private long[] words = new long[0];
    private final int[] start;

    /** A plan for this many facilities, at most 8,192. */
    public DayPlan(int facilities) {
        Require.that(facilities <= 1 << FACILITY_BITS, facilities + " facilities are more than the 8192 a plan holds");
        this.facilities = facilities;
        this.start = new int[facilities + 1];
    }

    /** A copy with the rows that wait for later days; made at a day's start, when nothing else is in it. */
    public DayPlan copy() {
        DayPlan copy = new DayPlan(facilities);
        copy.later.addAll(later);
        return copy;
    }

    /** Begins a day: nothing but the rows that waited for it. */
    public void begin(long endMs) {
        gathered.size = 0;
        int kept = 0;
        for (int i = 0; i < later.size; i++) {
            if (later.atMs[i] < endMs) {
                gathered.add(later, i);
            } else {
                later.set(kept++, later, i);
            }
        }
        later.size = kept;
    }

    /** Plans the first contact of a need, through the door, today, before {@code endMs}, or later. */
    public void add(int facility, long atMs, long key, int who, int kind, long endMs) {
        add(facility, atMs, key, key, who, kind, FIRST, endMs);
    }

    /**
     * Plans a contact today, before {@code endMs}, or later.
     *
     * @param visit key of the visit
     * @param need key of the need, the same for every contact of its episode
     * @param who index in the population; -1 for a patient from elsewhere
     * @param slip see {@link Slip}
     */
    public void add(int facility, long atMs, long visit, long need, int who, int kind, long slip, long endMs) {
        (atMs < endMs ? gathered : later).add(facility, atMs, visit, need, who, kind, slip);
    }

    /** Ends the gathering: rows can now be read in order. */
    public void sort(long startMs) {
        int n = gathered.size;
        Require.that(n < 1 << ROW_BITS, n + " arrivals in a day are more than a plan holds");
        if (words.length < n) {
            words = new long[gathered.atMs.length];
        }
        for (int i = 0; i < n; i++) {
            words[i] = ((long) gathered.facility[i] << (MS_BITS + ROW_BITS))
                    | ((gathered.atMs[i] - startMs) << ROW_BITS)
                    | i;
        }
        int facilityBits = Integer.SIZE - Integer.numberOfLeadingZeros(facilities);
        radix.sort(words, n, ROW_BITS, ROW_BITS + MS_BITS + facilityBits);
        settleTies(n);
        gather(n);
    }

    /** First row of a facility; the rows of facility f are {@code first(f)} to {@code first(f + 1)} (excluded). */
    public int first(int facility) {
        return start[facility];
    }

    long atMs(int row) {
        return sorted.atMs[row];
    }

    long key(int row) {
        return sorted.key[row];
    }

    long need(int row) {
        return sorted.need[row];
    }

    long slip(int row) {
        return sorted.slip[row];
    }

    int who(int row) {
        return sorted.who[row];
    }

    int kind(int row) {
        return sorted.kind[row];
    }

    private void settleTies(int n) {
        for (int i = 1; i < n; i++) {
            long word = words[i];
            long key = gathered.key[row(word)];
            int at = i;
            while (at > 0
                    && words[at - 1] >>> ROW_BITS == word >>> ROW_BITS
                    && Long.compareUnsigned(gathered.key[row(words[at - 1])], key) > 0) {
                words[at] = words[at - 1];
                at--;
            }
            words[at] = word;
        }
    }

    private void gather(int n) {
        sorted.ensure(n);
        sorted.size = 0;
        Arrays.fill(start, 0);
        for (int i = 0; i < n; i++) {
            int row = row(words[i]);
            sorted.add(gathered, row);
            start[gathered.facility[row] + 1]++;
        }
        for (int facility = 0; facility < facilities; facility++) {
            start[facility + 1] += start[facility];
        }
    }

    private static int row(long word) {
        return (int) word & ((1 << ROW_BITS) - 1);
    }

    /** Columns of planned arrivals. */
    private static final class Rows {
        private long[] atMs;
        private long[] key;
        private long[] need;
        private long[] slip;
        private int[] who;
        private short[] kind;
        private short[] facility;
        private int size;

        Rows(int capacity) {
            atMs = new long[capacity];
            key = new long[capacity];
            need = new long[capacity];
            slip = new long[capacity];
            who = new int[capacity];
            kind = new short[capacity];
            facility = new short[capacity];
        }

        void add(Rows from, int row) {
            add(
                    from.facility[row],
                    from.atMs[row],
                    from.key[row],
                    from.need[row],
                    from.who[row],
                    from.kind[row],
                    from.slip[row]);
        }

        void add(int at, long ms, long visit, long needKey, int resident, int visitKind, long visitSlip) {
            if (size == atMs.length) {
                ensure(size + 1);
            }
            atMs[size] = ms;
            key[size] = visit;
            need[size] = needKey;
            slip[size] = visitSlip;
            who[size] = resident;
            kind[size] = (short) visitKind;
            facility[size++] = (short) at;
        }

        void addAll(Rows from) {
            for (int i = 0; i < from.size; i++) {
                add(from, i);
            }
        }

        void set(int to, Rows from, int row) {
            int end = size;
            size = to;
            add(from, row);
            size = end;
        }

        void ensure(int rows) {
            if (rows > atMs.length) {
                int capacity = Math.max(rows, 2 * atMs.length);
                atMs = Arrays.copyOf(atMs, capacity);
                key = Arrays.copyOf(key, capacity);
                need = Arrays.copyOf(need, capacity);
                slip = Arrays.copyOf(slip, capacity);
                who = Arrays.copyOf(who, capacity);
                kind = Arrays.copyOf(kind, capacity);
                facility = Arrays.copyOf(facility, capacity);
            }
        }
    }
}
