package org.careshed.people;

import java.util.Arrays;
import org.careshed.county.County;
import org.careshed.county.TravelTable;

/**
 * Where contracted residents have their family doctor: at the grassroots facility nearest home that is not closed and treats anything, by
 * door-to-door time and then by id (assumed: a signing campaign goes from door to door).
 */
final class FamilyDoctors {

    private final short[] ofPlace;

    FamilyDoctors(County county) {
        ofPlace = new short[county.choiceSets().places()];
        Arrays.fill(ofPlace, (short) Memories.NONE);
        for (int place = 0; place < ofPlace.length; place++) {
            long bestMs = TravelTable.UNREACHABLE;
            for (int facility = 0; facility < county.facilities(); facility++) {
                boolean doctor = !county.doors().closed(facility)
                        && !county.doors().visits(facility)
                        && county.tier(facility).grassroots()
                        && !county.tier(facility).pathways().isEmpty();
                if (doctor && county.travel().ms(place, facility) < bestMs) {
                    bestMs = county.travel().ms(place, facility);
                    ofPlace[place] = (short) facility;
                }
            }
        }
    }

    /** Facility of the family doctors of a place, or {@link Memories#NONE}. */
    int of(int place) {
        return ofPlace[place];
    }
}
