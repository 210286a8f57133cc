package org.careshed.model;

import java.time.LocalDate;
import java.util.List;
import org.careshed.care.Duty;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.people.PublishedWaits;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Hours;

/** Who is on duty where: the manager's view of rosters and published waits, and extra servers for a day. */
public final class Sessions {

    private final County county;
    private final Site[] sites;
    private final PublishedWaits waits;
    private final Facts facts;

    Sessions(County county, Site[] sites, PublishedWaits waits, Facts facts) {
        this.county = county;
        this.sites = sites;
        this.waits = waits;
        this.facts = facts;
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

    /**
     * Sends one server of a pool to a pool elsewhere for the coming day. The home has one fewer all day; the way is lost to
     * the other, whose morning begins later by it.
     *
     * @return false if there is no way, or nobody works there that day
     */
    public boolean lend(int from, int fromPool, int to, int toPool, LocalDate date) {
        Calendar calendar = county.scenario().calendar();
        int day = calendar.day(date);
        List<Hours.Interval> hours = county.pools().get(to).get(toPool).hours().on(calendar.dayKind(day));
        long wayMs = county.driving().ms(county.placeOf()[from], to);
        if (hours.isEmpty() || wayMs == TravelTable.UNREACHABLE) {
            return false;
        }
        duty(from).addForToday(fromPool, -1);
        duty(to).addForToday(toPool, 1);
        duty(to).shift(toPool, 0, hours.get(0).openMs() + wayMs, -1);
        facts.offers().offerMade(day * Ticks.DAY, Offer.DISPATCHED_DOCTOR, to, 1);
        facts.offers().offerUsed(day * Ticks.DAY, Offer.DISPATCHED_DOCTOR, to, -1);
        return true;
    }

    private Duty duty(int facility) {
        return sites[facility].duty();
    }
}
