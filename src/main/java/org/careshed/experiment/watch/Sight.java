package org.careshed.experiment.watch;

import java.util.List;
import java.util.function.Consumer;
import org.careshed.county.County;
import org.careshed.journal.WindowEnds;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/** Makes a frame of each hour of one replication: at the end of the window with which the hour ends. */
final class Sight implements WindowEnds {

    private final int replication;
    private final Consumer<Frame> told;
    private final Calendar calendar;
    private final Crowd crowd;
    private final BedCount beds;
    private final Journeys journeys;
    private long hours;

    /** @param told hears of each frame, on the thread that hears facts */
    Sight(County county, int replication, Consumer<Frame> told) {
        this.replication = replication;
        this.told = told;
        calendar = county.scenario().calendar();
        crowd = new Crowd(county.facilities());
        beds = new BedCount(county);
        journeys = new Journeys(county);
    }

    /** All who are to be told facts. */
    List<Object> listeners() {
        return List.of(crowd, beds, journeys, this);
    }

    @Override
    public void windowEnds(long atMs) {
        long now = atMs / Ticks.HOUR;
        if (now > hours) {
            hours = now;
            told.accept(frame(atMs));
        }
    }

    private Frame frame(long atMs) {
        int day = Ticks.day(atMs - 1);
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
