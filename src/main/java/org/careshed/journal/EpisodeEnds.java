package org.careshed.journal;

/** Hears of each need that is settled: resolved, or unmet for good. */
public interface EpisodeEnds {
    /**
     * @param atMs when
     * @param need key of the need, the same for every contact of its episode
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param ending how
     * @param contacts number of contacts it took, 0 or more
     * @param firstFacility index of the facility of the first contact; -1 if there was none
     * @param lastFacility index of the facility of the last contact; -1 if there was none
     */
    void episodeEnds(
            long atMs,
            long need,
            int resident,
            int condition,
            Ending ending,
            int contacts,
            int firstFacility,
            int lastFacility);

    /** How an episode ends. */
    enum Ending {
        /** The need is met. */
        RESOLVED,
        /** The need stays unmet: given up, missed, or sent home too often. */
        UNMET
    }
}
