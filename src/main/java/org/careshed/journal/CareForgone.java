package org.careshed.journal;

/** Hears of each need for which no care was sought, or none could be found that day. */
public interface CareForgone {
    /**
     * @param atMs when the need arose
     * @param resident index in the population
     * @param condition index in the scenario's conditions
     * @param reason why
     */
    void careForgone(long atMs, int resident, int condition, Reason reason);

    /** Why a need led to no visit. */
    enum Reason {
        /** The resident decided to stay at home. */
        STAYED_HOME,
        /** No facility that can treat it was open within reach on that day. */
        NOWHERE_OPEN
    }
}
