package org.careshed.journal;

import org.careshed.county.County;

/** Hears when another edition of the county comes into force, before anything else happens on that day. */
public interface CountyTurns {
    /**
     * @param atMs the start of the day
     * @param now the county as it stands from then on; indexes mean what they meant before
     */
    void countyTurns(long atMs, County now);
}
