package org.careshed.journal;

/** Hears of each need for which no care was sought, or none could be found. */
public interface CareForgone {
    /**
     * @param atMs when that was settled: as the need arose, or after days on which nothing was open
     * @param resident index in the population
     * @param condition index in the scenario's conditions
     * @param reason why
     */
    void careForgone(long atMs, int resident, int condition, Reason reason);

    /** Why a need led to no visit. */
    enum Reason {
        /** The resident decided to stay at home. */
        STAYED_HOME,
        /** No facility that can treat it was open within reach on that day, nor in the days that the need could wait. */
        NOWHERE_OPEN
    }
}
