package org.careshed.experiment.explain.story;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.language.Text;
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
    public Text facility(int facility) {
        return name(county.facility(facility).name());
    }

    /** A condition, by index. */
    public Text condition(int condition) {
        return name(county.scenario().conditions().get(condition).name());
    }

    /** A class of beds, by index. */
    public Text bedClass(int bedClass) {
        return name(
                county.scenario().arrangements().wards().classes().get(bedClass).name());
    }

    /** In English both names, as they stand on maps and signs. */
    public static Text name(Name name) {
        return Text.of(name.both(), name.chinese());
    }

    /** What a step does, for example {@code consult}. */
    public Text step(int step) {
        StepPlan plan = county.steps().get(step);
        return StoryWords.id(plan.id());
    }

    /** A resource of a facility, by index of its pool. */
    public Text resource(int facility, int pool) {
        return StoryWords.id(county.pools().get(facility).get(pool).resource());
    }

    /** Time of day, {@code 09:14}. */
    public static String clock(long ms) {
        long minute = Math.floorMod(ms, Ticks.DAY) / Ticks.MINUTE;
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** Day of a time, {@code Tue 2022-05-17}. */
    public Text date(long ms) {
        LocalDate date = county.scenario().calendar().date(Ticks.day(ms));
        return Text.of(
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date,
                date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE));
    }

    /** A time on some day, told as on another: the date only where it differs. */
    public Text when(long ms, long told) {
        return Ticks.day(ms) == Ticks.day(told)
                ? Text.of("at {clock}", "于 {clock}").with("clock", clock(ms))
                : Text.of("on {date} at {clock}", "于 {date} {clock}")
                        .with("date", date(ms))
                        .with("clock", clock(ms));
    }

    /** A span, in the unit that fits: {@code 6.2 min}, {@code 3.4 h}, {@code 5.1 d}. */
    public static Text span(long ms) {
        if (ms < 2 * Ticks.HOUR) {
            return Text.of("{n} min", "{n} 分钟").with("n", Fixed.ratio(ms, Ticks.MINUTE, 1));
        }
        return ms < 2 * Ticks.DAY
                ? Text.of("{n} h", "{n} 小时").with("n", Fixed.ratio(ms, Ticks.HOUR, 1))
                : Text.of("{n} d", "{n} 天").with("n", Fixed.ratio(ms, Ticks.DAY, 1));
    }

    /** Money, {@code 85.00 yuan}. */
    public static Text yuan(long fen) {
        return Text.of("{n} yuan", "{n} 元").with("n", Fixed.ratio(fen, 100, 2));
    }
}
