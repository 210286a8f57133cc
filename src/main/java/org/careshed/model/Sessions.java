package org.careshed.model;

import org.careshed.care.Duty;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.people.PublishedWaits;

/** Who is on duty where: the manager's view of rosters and published waits, and extra servers for a day. */
public final class Sessions {

    private final County county;
    private final Site[] sites;
    private final PublishedWaits waits;

    Sessions(County county, Site[] sites, PublishedWaits waits) {
        this.county = county;
        this.sites = sites;
        this.waits = waits;
    }

    /** The county whose sessions these are. */
    public County county() {
        return county;
    }

    /** Mean wait before consultation that was published last night, minutes. */
    public double publishedWaitMinutes(int facility) {
        return waits.minutes(facility);
    }

    /** Servers rostered on the day before, or 0 before the first day. */
    public int rosteredYesterday(int facility, int pool) {
        return duty(facility).rostered(pool);
    }

    /** Adds servers to a pool for the coming day (takes away, if negative; never below none). */
    public void addForToday(int facility, int pool, int servers) {
        duty(facility).addForToday(pool, servers);
    }

    private Duty duty(int facility) {
        return sites[facility].duty();
    }
}
