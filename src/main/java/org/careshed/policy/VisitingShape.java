package org.careshed.policy;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Hours.Interval;
import org.careshed.scenario.part.HoursShape;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** How the sessions of visiting doctors are written under a lever. */
final class VisitingShape {

    /**
     * One row.
     *
     * @param home facility that lends the doctor
     * @param takes its resource that is one fewer meanwhile
     */
    record Row(
            String host,
            Optional<String> home,
            String takes,
            List<DayOfWeek> days,
            int everyWeeks,
            Interval hours,
            int slots,
            List<String> conditions) {}

    private static final Key<Row, String> HOST =
            required("host", Texts.reference(IdKind.FACILITY), Row::host, "where the session is held");
    private static final Key<Row, Optional<String>> HOME = maybe(
            "home",
            Texts.reference(IdKind.FACILITY),
            Row::home,
            "the facility whose doctor comes, and is missed there; left out: from nowhere in the scenario");
    private static final Key<Row, String> TAKES = preset(
            "takes",
            Texts.reference(IdKind.RESOURCE),
            "doctor",
            Row::takes,
            "the resource of which `home` has one fewer, from when the doctor leaves until the doctor is back");
    private static final Key<Row, List<DayOfWeek>> DAYS = required(
            "days",
            new ListOf<>(Texts.oneOf(DayOfWeek.class), 1, 7),
            Row::days,
            "days of the week; on holidays nobody comes");
    private static final Key<Row, Integer> EVERY =
            preset("every_weeks", Numbers.whole(1, 52), 1, Row::everyWeeks, "1 for every week, 2 for every other");
    private static final Key<Row, Interval> HOURS = required(
            "hours",
            new Mapped<>(HoursShape.INTERVALS, VisitingShape::one, List::of),
            Row::hours,
            "from when to when, one interval");
    private static final Key<Row, Integer> SLOTS =
            required("slots", Numbers.whole(1, 200), Row::slots, "patients a session");
    private static final Key<Row, List<String>> CONDITIONS = required(
            "conditions",
            new ListOf<>(Texts.reference(IdKind.CONDITION), 1, 50),
            Row::conditions,
            "who is seen; the host must have a pathway for each");

    static final Shape<Row> SHAPE = new Shape<>(
            "session",
            "A session that a visiting doctor holds again and again.",
            List.of(HOST, HOME, TAKES, DAYS, EVERY, HOURS, SLOTS, CONDITIONS),
            f -> new Row(
                    f.get(HOST),
                    f.get(HOME),
                    f.get(TAKES),
                    f.get(DAYS),
                    f.get(EVERY),
                    f.get(HOURS),
                    f.get(SLOTS),
                    f.get(CONDITIONS)));

    private VisitingShape() {}

    private static Interval one(List<Interval> intervals) {
        if (intervals.size() != 1) {
            throw new Fault(
                            Code.WRONG_COUNT,
                            Text.of("must be one interval such as \"08:30-11:00\"", "必须是一个时段，例如 \"08:30-11:00\""))
                    .found(Text.of("{many} intervals", "{many} 个时段").with("many", intervals.size()))
                    .fix(Text.of("write one row for the morning and one for the afternoon", "上午写一行，下午写一行"));
        }
        return intervals.get(0);
    }
}
