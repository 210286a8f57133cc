package org.careshed.model.journey;

import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.journal.Facts;

/** Facilities before their first day, which nobody has come to. */
final class Idle {

    private Idle() {}

    static Site[] sites(County county) {
        Site[] sites = new Site[county.facilities()];
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = new Site(county, facility, Kinds.of(county.scenario()), Facts.none());
        }
        return sites;
    }
}
