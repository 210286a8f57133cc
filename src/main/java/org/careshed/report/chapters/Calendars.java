package org.careshed.report.chapters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.report.subject.Arm;
import org.careshed.report.tell.Numbers;

/** Dates and spans of time as each language writes them. */
final class Calendars {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final int MINUTES_A_DAY = 1440;

    private Calendars() {}

    static Text date(LocalDate day) {
        return Text.of(ENGLISH.format(day), CHINESE.format(day));
    }

    /** {@code , from 1 January 2022 to 31 December 2022}; no words where no table tells days. */
    static Text counted(Arm arm) {
        if (!arm.has("daily")) {
            return Text.NONE;
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        arm.rows("daily").stream().filter(row -> !row.truth("warm_up")).forEach(row -> days.add(row.day("date")));
        return days.isEmpty()
                ? Text.NONE
                : Text.of(", from {from} to {to}", "，统计期为{from}至{to}")
                        .with("from", date(days.first()))
                        .with("to", date(days.last()));
    }

    /** A length of time in days where it is whole days, else in hours. */
    static Text span(long minutes) {
        return minutes % MINUTES_A_DAY == 0
                ? Text.of("{n} days", "{n}天").with("n", Numbers.of(minutes / MINUTES_A_DAY))
                : Text.of("{n} hours", "{n}小时").with("n", Numbers.of(minutes / 60.0, 1));
    }
}
