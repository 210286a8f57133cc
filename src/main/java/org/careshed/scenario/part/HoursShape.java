package org.careshed.scenario.part;

import static org.careshed.scenario.shape.Key.preset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Hours.Interval;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Scalar;

/** Opening hours under a name. */
public final class HoursShape {

    private static final String CLOSED = "closed";
    private static final String WORDS = "opening hours such as \"08:00-11:30 13:30-17:00\", or `closed`";
    private static final Pattern INTERVAL = Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");
    /** Times of a day from and to which something is open, in order. */
    public static final Type<List<Interval>> INTERVALS = new Scalar<>(
            WORDS,
            "\"08:00-11:30 13:30-17:00\"",
            Map.of("type", "string", "pattern", "^(closed|" + INTERVAL + "( " + INTERVAL + ")*)$"),
            false,
            HoursShape::intervals,
            HoursShape::text);

    private static final Key<Hours, List<Interval>> WEEKDAY = preset(
            "weekday",
            INTERVALS,
            List.of(),
            hours -> hours.on(DayKind.WEEKDAY),
            "Monday to Friday, and worked weekend days");
    private static final Key<Hours, List<Interval>> WEEKEND =
            preset("weekend", INTERVALS, List.of(), hours -> hours.on(DayKind.WEEKEND), "Saturday and Sunday");
    private static final Key<Hours, List<Interval>> HOLIDAY =
            preset("holiday", INTERVALS, List.of(), hours -> hours.on(DayKind.HOLIDAY), "public holidays");

    public static final Shape<Hours> SHAPE = new Shape<>(
            "hours",
            "Opening hours by kind of day; a kind of day that is left out is closed.",
            List.of(WEEKDAY, WEEKEND, HOLIDAY),
            HoursShape::hours);

    /** Hours that exist without being written. */
    public static final Hours ALWAYS = new Hours(
            "always",
            Arrays.stream(DayKind.values())
                    .collect(Collectors.toMap(kind -> kind, kind -> List.of(new Interval(0, Ticks.DAY)))));

    private HoursShape() {}

    private static Hours hours(Fields fields) {
        Map<DayKind, List<Interval>> days = new LinkedHashMap<>();
        days.put(DayKind.WEEKDAY, fields.get(WEEKDAY));
        days.put(DayKind.WEEKEND, fields.get(WEEKEND));
        days.put(DayKind.HOLIDAY, fields.get(HOLIDAY));
        Hours hours = new Hours(fields.id(), days);
        fields.binding().keep(IdKind.HOURS, hours.id(), hours);
        return hours;
    }

    private static List<Interval> intervals(String text) {
        List<Interval> intervals = new ArrayList<>();
        if (text.strip().equals(CLOSED)) {
            return intervals;
        }
        for (String part : text.strip().split("\\s+")) {
            Interval interval = interval(part, text);
            Interval before = intervals.isEmpty() ? interval : intervals.get(intervals.size() - 1);
            if (interval.openMs() >= interval.closeMs()
                    || !intervals.isEmpty() && interval.openMs() <= before.closeMs()) {
                throw new Fault(
                                Code.HOURS_ORDER,
                                Text.of(
                                        "must have intervals in order that do not touch or overlap",
                                        "各时段必须按先后排列，互不相接或重叠"))
                        .found(Text.of("`{part}` in {quoted}", "{quoted} 中的 `{part}`")
                                .with("part", part)
                                .with("quoted", Forms.quoted(text)))
                        .fix(Text.of(
                                "write `closed`, or for example \"08:00-11:30 13:30-17:00\"; a day ends at 24:00",
                                "写 `closed`，或例如 \"08:00-11:30 13:30-17:00\"；一天到 24:00 为止"));
            }
            intervals.add(interval);
        }
        return List.copyOf(intervals);
    }

    private static Interval interval(String part, String text) {
        Matcher matcher = INTERVAL.matcher(part);
        Fault fault = new Fault(Code.NOT_HOURS, Rule.must(WORDS))
                .found(
                        part.equals(text)
                                ? Text.same("`" + part + "`")
                                : Text.of("`{part}` in {text}", "{text} 中的 `{part}`")
                                        .with("part", part)
                                        .with("text", Forms.quoted(text)));
        if (!matcher.matches()) {
            throw fault.fix(Text.of(
                    "write two digits for hours and minutes, `-` between, a space before the next interval",
                    "时和分各用两位数字，中间用 `-`，下一个时段之前加空格"));
        }
        return new Interval(
                clock(matcher.group(1), matcher.group(2), fault), clock(matcher.group(3), matcher.group(4), fault));
    }

    private static long clock(String hour, String minute, Fault fault) {
        long ms = Integer.parseInt(hour) * Ticks.HOUR + Integer.parseInt(minute) * Ticks.MINUTE;
        if (ms > Ticks.DAY || Integer.parseInt(minute) > 59) {
            throw fault.why(
                    Text.of("a day goes from 00:00 to 24:00, an hour to minute 59", "一天从 00:00 到 24:00，分钟最大 59"));
        }
        return ms;
    }

    private static String text(List<Interval> intervals) {
        return intervals.isEmpty()
                ? CLOSED
                : String.join(
                        " ",
                        intervals.stream()
                                .map(interval -> clock(interval.openMs()) + "-" + clock(interval.closeMs()))
                                .toList());
    }

    private static String clock(long ms) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", ms / Ticks.HOUR, ms % Ticks.HOUR / Ticks.MINUTE);
    }
}
