package org.careshed.journal;

/** Hears of each decision where to go. */
public interface FacilityChosen {
    /**
     * @param atMs when the need arose
     * @param resident index in the population
     * @param condition index in the scenario's conditions
     * @param facility index in the county's facilities
     * @param travelMs one way, door to door
     */
    void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs);
}
