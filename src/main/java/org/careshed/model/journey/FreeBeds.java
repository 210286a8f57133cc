package org.careshed.model.journey;

import org.careshed.care.Site;
import org.careshed.county.WardPlan;

/**
 * Beds that were free last night by facility and class, as every hospital can read them, less what has been sent there
 * since.
 */
final class FreeBeds {

    private final int classes;
    private final int[] free;

    FreeBeds(WardPlan wards, int facilities) {
        classes = wards.classes();
        free = new int[facilities * classes];
        for (int facility = 0; facility < facilities; facility++) {
            for (int bedClass = 0; bedClass < classes; bedClass++) {
                free[facility * classes + bedClass] = wards.beds(facility, bedClass);
            }
        }
    }

    private FreeBeds(FreeBeds other) {
        classes = other.classes;
        free = other.free.clone();
    }

    FreeBeds copy() {
        return new FreeBeds(this);
    }

    /** At night: reads what each facility publishes. */
    void publish(Site[] sites) {
        for (int facility = 0; facility < sites.length; facility++) {
            for (int bedClass = 0; bedClass < classes; bedClass++) {
                free[facility * classes + bedClass] = sites[facility].beds().freeByClass(bedClass);
            }
        }
    }

    /** Whether a bed of a class was free. */
    boolean has(int facility, int bedClass) {
        return free[facility * classes + bedClass] > 0;
    }

    /** The class with most free beds, the first of equals; -1 if none is free. */
    int most(int facility) {
        int most = -1;
        int beds = 0;
        for (int bedClass = 0; bedClass < classes; bedClass++) {
            if (free[facility * classes + bedClass] > beds) {
                beds = free[facility * classes + bedClass];
                most = bedClass;
            }
        }
        return most;
    }

    /** Somebody is sent to a bed. */
    void take(int facility, int bedClass) {
        if (free[facility * classes + bedClass] != WardPlan.UNLIMITED) {
            free[facility * classes + bedClass]--;
        }
    }
}
