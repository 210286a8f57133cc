package org.careshed.journal;

/** Hears of each referral that the patient follows. */
public interface ReferralMade {
    /**
     * @param atMs when
     * @param from index of the facility that refers
     * @param to index of the facility referred to
     * @param need key of the need, the same for every contact of its episode
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param direction up, down or out of the county
     */
    void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction);

    /** Where a referral leads. */
    enum Direction {
        /** To a higher level in the county. */
        UP,
        /** To a lower level. */
        DOWN,
        /** Out of the county. */
        OUT
    }
}
