package org.careshed.experiment.explain.story;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.quantity.Fixed;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Name;

/** How things of a county are called in a story: names in both languages, times of day, dates. */
public final class Names {

    private final County county;

    /** The names of a county. */
    public Names(County county) {
        this.county = county;
    }

    /** A facility, by index. */
    public String facility(int facility) {
        return county.facility(facility).name().both();
    }

    /** A condition, by index. */
    public String condition(int condition) {
        Name name = county.scenario().conditions().get(condition).name();
        return name.both();
    }

    /** A class of beds, by index. */
    public String bedClass(int bedClass) {
        return county.scenario()
                .arrangements()
                .wards()
                .classes()
                .get(bedClass)
                .name()
                .both();
    }

    /** What a step does, for example {@code consult}. */
    public String step(int step) {
        StepPlan plan = county.steps().get(step);
        return plan.id().replace('-', ' ');
    }

    /** A resource of a facility, by index of its pool. */
    public String resource(int facility, int pool) {
        return county.pools().get(facility).get(pool).resource().replace('-', ' ');
    }

    /** Time of day, {@code 09:14}. */
    public static String clock(long ms) {
        long minute = Math.floorMod(ms, Ticks.DAY) / Ticks.MINUTE;
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** Day of a time, {@code Tue 2022-05-17}. */
    public String date(long ms) {
        LocalDate date = county.scenario().calendar().date(Ticks.day(ms));
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date;
    }

    /** A time on some day, told as on another: the date only where it differs. */
    public String when(long ms, long told) {
        return Ticks.day(ms) == Ticks.day(told) ? "at " + clock(ms) : "on " + date(ms) + " at " + clock(ms);
    }

    /** A span, in the unit that fits: {@code 6.2 min}, {@code 3.4 h}, {@code 5.1 d}. */
    public static String span(long ms) {
        if (ms < 2 * Ticks.HOUR) {
            return Fixed.ratio(ms, Ticks.MINUTE, 1) + " min";
        }
        return ms < 2 * Ticks.DAY ? Fixed.ratio(ms, Ticks.HOUR, 1) + " h" : Fixed.ratio(ms, Ticks.DAY, 1) + " d";
    }

    /** Money, {@code 85.00 yuan}. */
    public static String yuan(long fen) {
        return Fixed.ratio(fen, 100, 2) + " yuan";
    }

    /** A word of an enumeration, {@code no show} of {@code NO_SHOW}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
