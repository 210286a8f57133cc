package org.careshed.journal;

/** Hears, at night, of each bill: who pays how much for a contact or a stay. */
public interface BillSettled {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param service contact or stay
     * @param chargeFen the price, whole fen
     * @param fundFen what the insurance fund pays
     * @param ownFen what the patient pays
     */
    void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen);

    /** What a bill is for. */
    enum Service {
        /** A counted contact. */
        CONTACT,
        /** An admission. */
        STAY
    }
}
