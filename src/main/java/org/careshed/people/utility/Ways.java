package org.careshed.people.utility;

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

    Ways(County county, Nests nests) {
        int cells = county.choiceSets().places() * ChoiceSets.SIZE;
        facility = new short[cells];
        tier = new byte[cells];
        nest = new byte[cells];
        minutes = new double[cells];
        key = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            int place = cell / ChoiceSets.SIZE;
            int considered = county.choiceSets().facility(place, cell % ChoiceSets.SIZE);
            facility[cell] = (short) considered;
            if (considered != ChoiceSets.NONE) {
                long ms = county.travel().ms(place, considered);
                tier[cell] = (byte) county.tierOf()[considered];
                nest[cell] = (byte) nests.ofTier(tier[cell]);
                minutes[cell] = ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
                key[cell] = Keys.id(county.facility(considered).id());
            }
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
