package org.careshed.people.told;

import org.careshed.people.told.Decision.Occasion;

/** Says of each decision, at the moment when it is taken, whether it is told in full. It changes nothing. */
public interface Heed {

    /** Of no decision. */
    Heed NOBODY = (occasion, resident, condition, need, facility) -> false;

    /** Of every decision of one resident. */
    static Heed of(int who) {
        return (occasion, resident, condition, need, facility) -> resident == who;
    }

    /**
     * Whether a decision is told.
     *
     * @param occasion when such a decision is taken
     * @param resident index in the population
     * @param condition index in the scenario's conditions
     * @param need key of the need
     * @param facility where to; negative for nowhere: at home, or nothing is open
     */
    boolean heeds(Occasion occasion, int resident, int condition, long need, int facility);
}
