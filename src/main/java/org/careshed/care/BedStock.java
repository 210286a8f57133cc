package org.careshed.care;

import org.careshed.county.WardPlan;

/** The beds of one facility by class: how many there are, how many are taken, and which one a patient gets. */
final class BedStock {

    static final int NO_BED = -1;

    private final int[] beds;
    private final boolean outlying;
    private final int[] occupied;
    private final int[] published;

    /** Empty beds. */
    BedStock(WardPlan plan, int facility, boolean outlying) {
        this.beds = beds(plan, facility);
        this.outlying = outlying;
        this.occupied = new int[beds.length];
        this.published = beds.clone();
    }

    private BedStock(BedStock other, int[] beds, boolean outlying) {
        this.beds = beds;
        this.outlying = outlying;
        occupied = other.occupied.clone();
        published = other.published.clone();
    }

    BedStock copy() {
        return new BedStock(this, beds, outlying);
    }

    /** The same patients in another number of beds; who lies in a bed that is closed stays to the end. */
    BedStock under(WardPlan plan, int facility, boolean otherOutlying) {
        return new BedStock(this, beds(plan, facility), otherOutlying);
    }

    int occupied(int bedClass) {
        return occupied[bedClass];
    }

    int published(int bedClass) {
        return published[bedClass];
    }

    void publish() {
        for (int bedClass = 0; bedClass < beds.length; bedClass++) {
            published[bedClass] = free(bedClass);
        }
    }

    void take(int bedClass) {
        occupied[bedClass]++;
    }

    void leave(int bedClass) {
        occupied[bedClass]--;
    }

    /** The class whose bed a patient gets now: the own, else the one with most free beds, the first of equals. */
    int freeFor(int wanted) {
        if (free(wanted) > 0) {
            return wanted;
        }
        int best = NO_BED;
        for (int bedClass = 0; outlying && bedClass < beds.length; bedClass++) {
            if (free(bedClass) > (best == NO_BED ? 0 : free(best))) {
                best = bedClass;
            }
        }
        return best;
    }

    /** Whether there is a bed here, free or not, that a patient may lie in. */
    boolean hasFor(int wanted) {
        boolean has = beds[wanted] > 0;
        for (int bedClass = 0; outlying && bedClass < beds.length; bedClass++) {
            has |= beds[bedClass] > 0;
        }
        return has;
    }

    private static int[] beds(WardPlan plan, int facility) {
        int[] beds = new int[plan.classes()];
        for (int bedClass = 0; bedClass < beds.length; bedClass++) {
            beds[bedClass] = plan.beds(facility, bedClass);
        }
        return beds;
    }

    private int free(int bedClass) {
        return beds[bedClass] == WardPlan.UNLIMITED ? WardPlan.UNLIMITED : beds[bedClass] - occupied[bedClass];
    }
}
