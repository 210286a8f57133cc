package org.careshed.experiment.watch;

import java.util.List;
import org.careshed.county.County;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/** What facts have told of one replication so far, for whoever asks between windows. */
public final class Present {

    private final int replication;
    private final Calendar calendar;
    private final Crowd crowd;
    private final BedCount beds;
    private final Journeys journeys;

    public Present(County county, int replication) {
        this.replication = replication;
        calendar = county.scenario().calendar();
        crowd = new Crowd(county.facilities());
        beds = new BedCount(county);
        journeys = new Journeys(county);
    }

    /** All who are to be told facts. */
    public List<Object> listeners() {
        return List.of(crowd, beds, journeys);
    }

    /**
     * The county now. The hours of a frame are full ones: within an hour it is that of the hour before.
     *
     * @param atMs the end of the window that was told last; 0 before the first
     */
    public Frame frame(long atMs) {
        int day = Ticks.day(Math.max(0, atMs - 1));
        int hour = (int) (atMs / Ticks.HOUR - (long) day * Frame.LAST_HOUR);
        return new Frame(
                replication,
                atMs,
                calendar.date(day),
                hour,
                crowd.inside(),
                crowd.waiting(),
                beds.used(),
                beds.open(),
                journeys.arrivals(),
                journeys.flows());
    }
}
