package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** The dates of a run. */
final class CalendarShape {

    private static final Type<Set<LocalDate>> DATES =
            new Mapped<>(ListOf.of(Texts.date()), CalendarShape::distinct, dates -> List.copyOf(new TreeSet<>(dates)));

    private static final Key<Calendar, LocalDate> START =
            required("start", Texts.date(), Calendar::start, "first counted day; the warm-up comes before it");
    private static final Key<Calendar, Integer> WARM_UP =
            preset("warm_up", Units.days(0, 3650), 0, Calendar::warmUpDays, "days run before anything is counted");
    private static final Key<Calendar, Long> LENGTH =
            required("length", Units.time("1 s", "36525 d"), Calendar::lengthMs, "counted time");
    private static final Key<Calendar, Set<LocalDate>> HOLIDAYS =
            preset("holidays", DATES, Set.of(), Calendar::holidays, "public holidays: holiday hours hold");
    private static final Key<Calendar, Set<LocalDate>> WORKDAYS =
            preset("workdays", DATES, Set.of(), Calendar::workdays, "weekend days worked by decree");

    static final Shape<Calendar> SHAPE = new Shape<>(
            "calendar",
            "The dates of the run and its holidays.",
            List.of(START, WARM_UP, LENGTH, HOLIDAYS, WORKDAYS),
            CalendarShape::calendar);

    private CalendarShape() {}

    private static Calendar calendar(Fields fields) {
        Calendar calendar = new Calendar(
                fields.get(START), fields.get(WARM_UP), fields.get(LENGTH), fields.get(HOLIDAYS), fields.get(WORKDAYS));
        outside(calendar, calendar.holidays(), HOLIDAYS, fields);
        outside(calendar, calendar.workdays(), WORKDAYS, fields);
        return calendar;
    }

    private static Set<LocalDate> distinct(List<LocalDate> dates) {
        Set<LocalDate> distinct = new TreeSet<>();
        for (LocalDate date : dates) {
            if (!distinct.add(date)) {
                throw new Fault(Code.DUPLICATE_ID, Text.of("must name each date once", "每个日期只能写一次"))
                        .found(Text.of("`{date}` twice", "`{date}` 出现两次").with("date", date));
            }
        }
        return distinct;
    }

    private static void outside(Calendar calendar, Set<LocalDate> dates, Key<?, ?> key, Fields fields) {
        List<LocalDate> outside = new TreeSet<>(dates)
                .stream()
                        .filter(date ->
                                date.isBefore(calendar.date(0)) || date.isAfter(calendar.date(calendar.days() - 1)))
                        .toList();
        if (!outside.isEmpty()) {
            fields.report(
                    key,
                    new Fault(
                                    Code.DATE_OUTSIDE,
                                    Text.of("a date of `{key}` lies outside the run", "`{key}` 中有日期在运行期之外")
                                            .with("key", key.name()))
                            .found(Text.same("`" + outside.get(0) + "`")
                                    .then(
                                            outside.size() > 1
                                                    ? Text.of(" and {more} more", "，另有 {more} 个")
                                                            .with("more", outside.size() - 1)
                                                    : Text.NONE))
                            .why(Text.of("the run goes from {date} to {days}", "运行期从 {date} 到 {days}")
                                    .with("date", calendar.date(0))
                                    .with("days", calendar.date(calendar.days() - 1))));
        }
    }
}
