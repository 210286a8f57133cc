package org.careshed.people.utility;

import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;

/** The consideration set of each place by position: minutes on the way, and the key of the facility's luck. */
final class Ways {

    private final double[] minutes;
    private final long[] key;

    Ways(County county) {
        int cells = county.choiceSets().places() * ChoiceSets.SIZE;
        minutes = new double[cells];
        key = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            int place = cell / ChoiceSets.SIZE;
            int facility = county.choiceSets().facility(place, cell % ChoiceSets.SIZE);
            if (facility != ChoiceSets.NONE) {
                long ms = county.travel().ms(place, facility);
                minutes[cell] = ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
                key[cell] = Keys.id(county.facility(facility).id());
            }
        }
    }

    double minutes(int place, int position) {
        return minutes[place * ChoiceSets.SIZE + position];
    }

    long key(int place, int position) {
        return key[place * ChoiceSets.SIZE + position];
    }
}
