package org.careshed.journal;

/** Hears of each contact when its facility and time are settled: where a resident will go, why, and when. */
public interface ContactPlanned {
    /**
     * @param atMs when
     * @param visit key of the visit
     * @param need key of the need, the same for every contact of its episode
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param origin why the contact takes place
     * @param contact its number within the episode, 0 first
     * @param facility index in the county's facilities
     * @param channel how the patient comes
     * @param arrivalMs when the patient will arrive
     */
    void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs);
}
