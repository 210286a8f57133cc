package org.careshed.journal;

/** Hears of each contact that is over, after the patient left or gave up. */
public interface ContactEnds {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param need key of the need, the same for every contact of its episode
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param origin why it took place
     * @param outcome what became of it
     * @param waitedMs waited in queues, all together
     */
    void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs);
}
