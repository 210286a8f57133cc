package org.careshed.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * The dates of a run. Time 0 is midnight at the start of the warm-up; day 0 is the first warm-up day.
 *
 * @param start first counted day; the warm-up precedes it
 * @param warmUpDays whole days without statistics, 0 or more
 * @param lengthMs counted time after the warm-up, milliseconds, more than 0; need not be whole days
 * @param holidays public holidays (closed or holiday hours), also when they fall on weekdays
 * @param workdays weekend days that are worked by decree (adjusted working days)
 */
public record Calendar(
        LocalDate start, int warmUpDays, long lengthMs, Set<LocalDate> holidays, Set<LocalDate> workdays) {
    public Calendar {
        Require.zeroOrMore(warmUpDays, "warm-up days");
        Require.positive(lengthMs, "length");
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** When the statistics begin, milliseconds after time 0. */
    public long warmUpMs() {
        return warmUpDays * Ticks.DAY;
    }

    /** When the run ends, milliseconds after time 0. */
    public long horizonMs() {
        return Math.addExact(warmUpMs(), lengthMs);
    }

    /** Days that the run touches, the last perhaps in part. */
    public int days() {
        return Math.toIntExact((horizonMs() + Ticks.DAY - 1) / Ticks.DAY);
    }

    /** The date of day {@code day} (0 is the first day of the warm-up). */
    public LocalDate date(int day) {
        return start.plusDays((long) day - warmUpDays);
    }

    /** The day on which a date falls; before the warm-up it is negative. */
    public int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - start.toEpochDay() + warmUpDays);
    }

    /** Which hours hold on a day: holidays first, then worked weekend days, then the day of the week. */
    public DayKind dayKind(int day) {
        LocalDate date = date(day);
        if (holidays.contains(date)) {
            return DayKind.HOLIDAY;
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && !workdays.contains(date) ? DayKind.WEEKEND : DayKind.WEEKDAY;
    }
}
