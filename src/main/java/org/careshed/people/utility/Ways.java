package org.careshed.people.utility;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;

/**
 * The consideration set of each place in one row of columns: facility, tier, nest, minutes on the way, and the key of the
 * facility's luck. A cell is {@code place * size + position}.
 */
final class Ways {

    private final short[] facility;
    private final byte[] tier;
    private final byte[] nest;
    private final double[] minutes;
    private final long[] key;
    private final County county;
    private final Nests nests;

    /** Cells that somebody takes on the days on which they are there. */
    private final int[] visited;

    Ways(County county, Nests nests) {
        this.county = county;
        this.nests = nests;
        int cells = county.choiceSets().places() * ChoiceSets.SIZE;
        facility = new short[cells];
        tier = new byte[cells];
        nest = new byte[cells];
        minutes = new double[cells];
        key = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            put(cell, county.choiceSets().facility(place(cell), cell % ChoiceSets.SIZE));
        }
        visited = IntStream.range(0, cells)
                .filter(cell -> visitor(cell) != ChoiceSets.NONE)
                .toArray();
    }

    /** Each morning: who is there today only takes its place, and leaves it when it has gone. */
    void morning(IntPredicate open) {
        for (int cell : visited) {
            int fixed = county.choiceSets().facility(place(cell), cell % ChoiceSets.SIZE);
            put(cell, open.test(visitor(cell)) ? visitor(cell) : fixed);
        }
    }

    private int visitor(int cell) {
        return county.choiceSets().visiting(place(cell), cell % ChoiceSets.SIZE);
    }

    private static int place(int cell) {
        return cell / ChoiceSets.SIZE;
    }

    private void put(int cell, int considered) {
        facility[cell] = (short) considered;
        if (considered != ChoiceSets.NONE) {
            long ms = county.travel().ms(place(cell), considered);
            tier[cell] = (byte) county.tierOf()[considered];
            nest[cell] = (byte) nests.ofTier(tier[cell]);
            minutes[cell] = ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
            key[cell] = Keys.id(county.facility(considered).id());
        }
    }

    static int cell(int place) {
        return place * ChoiceSets.SIZE;
    }

    /** The facility, or {@link ChoiceSets#NONE}. */
    int facility(int cell) {
        return facility[cell];
    }

    int tier(int cell) {
        return tier[cell];
    }

    int nest(int cell) {
        return nest[cell];
    }

    double minutes(int cell) {
        return minutes[cell];
    }

    long key(int cell) {
        return key[cell];
    }
}
