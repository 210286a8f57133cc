package org.careshed.county;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.reform.Closures;
import org.careshed.scenario.reform.OwnHours;
import org.careshed.scenario.reform.VisitingDays;

/**
 * When the doors of each facility are open: by the hours of its tier, or its own, unless the facility is closed or only
 * there on some days. Facilities are named by index.
 */
public final class Doors {

    private static final List<Hours.Interval> SHUT = List.of();

    /** Days beyond the end of a run that are at hand too, for who asks when doors open next. */
    private static final int DAYS_BEYOND = 366;

    private final Calendar calendar;

    /** By day, so that no date is reckoned with for each patient. */
    private final DayKind[] kinds;

    private final Hours[] hours;
    private final boolean[] closed;
    private final boolean[] own;

    /** By facility, the days on which it is there; null where it is there every day. */
    private final SortedSet<LocalDate>[] dates;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Doors(Scenario scenario, List<Tier> tiers, int[] tierOf) {
        calendar = scenario.calendar();
        kinds = new DayKind[calendar.days() + DAYS_BEYOND];
        Arrays.setAll(kinds, calendar::dayKind);
        hours = new Hours[tierOf.length];
        closed = new boolean[tierOf.length];
        own = new boolean[tierOf.length];
        dates = new SortedSet[tierOf.length];
        Closures closures = Closures.of(scenario);
        OwnHours others = OwnHours.of(scenario);
        VisitingDays visiting = VisitingDays.of(scenario);
        for (int facility = 0; facility < hours.length; facility++) {
            String id = scenario.facilities().get(facility).id();
            closed[facility] = closures.facilities().contains(id);
            own[facility] = others.doors().containsKey(id);
            hours[facility] = own[facility]
                    ? others.doors().get(id)
                    : tiers.get(tierOf[facility]).doors();
            dates[facility] = visiting.dates().get(id);
        }
    }

    /** Whether a facility takes nobody in at present. */
    public boolean closed(int facility) {
        return closed[facility];
    }

    /** Whether a facility has hours that are not those of its tier. */
    public boolean own(int facility) {
        return own[facility];
    }

    /** Whether staff come to a facility on a day at all, counted from the start: not where it is there on other days only. */
    public boolean staffed(int facility, int day) {
        return dates[facility] == null || dates[facility].contains(calendar.date(day));
    }

    /** Whether a facility is there on some days only. */
    public boolean visits(int facility) {
        return dates[facility] != null;
    }

    /** The hours at which the doors of a facility open where nothing keeps them closed. */
    public Hours hours(int facility) {
        return hours[facility];
    }

    /** When the doors are open on a day, counted from the start of the run and beyond its end too; empty: not at all. */
    public List<Hours.Interval> on(int facility, int day) {
        return closed[facility] || !staffed(facility, day) ? SHUT : hours[facility].on(kind(day));
    }

    private DayKind kind(int day) {
        return day < kinds.length ? kinds[day] : calendar.dayKind(day);
    }

    /** When the doors are open on every day of a kind; empty where the facility is there on some days only. */
    public List<Hours.Interval> on(int facility, DayKind kind) {
        return closed[facility] || dates[facility] != null ? SHUT : hours[facility].on(kind);
    }
}
