package org.careshed.journal;

/** Hears of each need: a resident is ill, or a contact is due. */
public interface NeedArises {
    /**
     * @param atMs when, milliseconds after time 0
     * @param resident index in the population
     * @param condition index in the scenario's conditions
     */
    void needArises(long atMs, int resident, int condition);
}
