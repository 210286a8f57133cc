package org.careshed.journal;

/** Hears of each booked patient who does not come. */
public interface AppointmentMissed {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     */
    void appointmentMissed(long atMs, int facility, long visit, int resident, int condition);
}
