package org.careshed.gui;

import java.util.Locale;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import sim.engine.Schedule;

/** MASON's schedule, whose time is shown as date and hour. */
final class CountyClock extends Schedule {
    private static final long serialVersionUID = 1L;

    private final transient Calendar calendar;

    CountyClock(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The time of the clock, milliseconds after time 0; 0 before the start and after the end. */
    private long atMs(double time) {
        return time < 0 || time >= calendar.horizonMs() ? 0 : (long) time;
    }

    @Override
    public String getTimestamp(String before, String after) {
        return getTimestamp(getTime(), before, after);
    }

    @Override
    public String getTimestamp(double time, String before, String after) {
        if (time < 0) {
            return before;
        }
        if (time >= AFTER_SIMULATION) {
            return after;
        }
        long atMs = atMs(time);
        long ofDay = atMs % Ticks.DAY;
        return String.format(
                Locale.ROOT,
                "%s %02d:%02d",
                calendar.date(Ticks.day(atMs)),
                ofDay / Ticks.HOUR,
                ofDay % Ticks.HOUR / Ticks.MINUTE);
    }
}
