package org.careshed.journal;

/**
 * Hears of the end of each window, after all facilities have played it and before the night, if one follows: what was told
 * before it happened before it. How long windows are changes nothing in the county, so this is for who watches, not for
 * who measures.
 */
public interface WindowEnds {
    /** @param atMs the end of the window */
    void windowEnds(long atMs);
}
