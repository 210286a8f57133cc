package org.careshed.journal;

/** Hears of each slot that is booked. */
public interface AppointmentBooked {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param slotMs the time of the appointment
     * @param daysAhead days from the booking to it
     */
    void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead);
}
