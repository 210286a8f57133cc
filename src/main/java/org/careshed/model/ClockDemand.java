package org.careshed.model;

import java.util.ArrayList;
import java.util.List;
import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.people.PublishedWaits;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Facility;

/** Arrivals by the clock, for scenarios without residents. */
final class ClockDemand implements Demand {

    private final List<ClockArrivals> streams;

    ClockDemand(County county, long world) {
        List<String> facilities =
                county.scenario().facilities().stream().map(Facility::id).toList();
        streams = new ArrayList<>();
        for (ArrivalStream stream : county.scenario().arrivals()) {
            streams.add(new ClockArrivals(stream, streams.size(), facilities.indexOf(stream.facility()), world));
        }
    }

    private ClockDemand(List<ClockArrivals> streams) {
        this.streams = streams;
    }

    @Override
    public void today(int day, PublishedWaits waits, DayPlan plan) {
        for (ClockArrivals stream : streams) {
            stream.today(plan, (day + 1) * Ticks.DAY);
        }
    }

    @Override
    public Demand under(County first, County now, long[] nextMs, Facts facts) {
        return this;
    }

    @Override
    public Demand copy(Site[] sites, long[] nextMs, Facts others) {
        return new ClockDemand(streams.stream().map(ClockArrivals::copy).toList());
    }
}
