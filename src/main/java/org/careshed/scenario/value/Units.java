package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Type;

/** The quantities of a scenario and their units: times, lengths, speeds, rates. */
public final class Units {

    private static final Map<String, BigDecimal> TIMES =
            Quantities.units("min", "60000", "h", "3600000", "d", "86400000", "s", "1000", "ms", "1");
    private static final Map<String, BigDecimal> LENGTHS = Quantities.units("km", "1000", "m", "1");
    private static final Map<String, BigDecimal> SPEEDS = Quantities.units("km/h", "1", "m/s", "3.6");
    private static final Map<String, BigDecimal> YEARLY = Quantities.units("/year", "1", "/month", "12", "/day", "365");
    private static final Map<String, BigDecimal> BY_MINUTE = Map.of("/min", BigDecimal.ONE);
    private static final Map<String, BigDecimal> BY_DAY = Map.of("/d", BigDecimal.ONE);
    private static final BigDecimal DAY = TIMES.get("d");

    private Units() {}

    /** A time in whole milliseconds, {@code from} to {@code to} as texts with units, both included. */
    public static Type<Long> time(String from, String to) {
        return time(from, to, "a time", "45 min");
    }

    /** A time in whole milliseconds as above that is mostly stated in days. */
    public static Type<Long> span(String from, String to) {
        return time(from, to, "a time", "26 d");
    }

    /** Whole days, {@code from} to {@code to}. */
    public static Type<Integer> days(int from, int to) {
        Type<Long> time = time(from + " d", to + " d", "a time in whole days", "60 d");
        return new Mapped<>(
                time,
                ms -> {
                    if (ms % DAY.longValueExact() != 0) {
                        throw new Fault(Code.TOO_PRECISE, Rule.must(time.words()))
                                .fix(Text.of("write whole days, for example `60 d`", "写整天数，例如 `60 d`"));
                    }
                    return Math.toIntExact(ms / DAY.longValueExact());
                },
                days -> Math.multiplyExact(days, DAY.longValueExact()));
    }

    /** A length in metres, more than 0. */
    public static Type<Double> metres(double most) {
        return quantity(
                new Quantities(
                        "a length", LENGTHS, "of more than 0, at most " + Numbers.plain(most / 1000) + " km", "1.2 km"),
                new Range(0, true, most, " m"),
                "m");
    }

    /** A speed in km/h, more than 0. */
    public static Type<Double> kmPerHour(double most) {
        return quantity(
                new Quantities(
                        "a speed", SPEEDS, "of more than 0, at most " + Numbers.plain(most) + " km/h", "40 km/h"),
                new Range(0, true, most, " km/h"),
                "km/h");
    }

    /** A rate per year; a day's rate counts 365 times, a month's 12 times. */
    public static Type<Double> perYear(double most) {
        return quantity(
                new Quantities("a rate", YEARLY, "of 0 to " + Numbers.plain(most) + " /year", "3.2 /year"),
                new Range(0, false, most, " /year"),
                "/year");
    }

    /** A weight per minute, 0 or more. */
    public static Type<Double> perMinute(double most) {
        return quantity(
                new Quantities("a weight", BY_MINUTE, "of 0 to " + Numbers.plain(most) + " /min", "0.018 /min"),
                new Range(0, false, most, " /min"),
                "/min");
    }

    /** A weight per day, 0 or more. */
    public static Type<Double> perDay(double most) {
        return quantity(
                new Quantities("a weight", BY_DAY, "of 0 to " + Numbers.plain(most) + " /d", "0.077 /d"),
                new Range(0, false, most, " /d"),
                "/d");
    }

    /** A time in days, part days too. */
    public static Type<Double> partDays(int most) {
        return new Mapped<>(
                time("0 s", most + " d", "a time", "1.5 d"),
                ms -> ms / DAY.doubleValue(),
                days -> Math.round(days * DAY.doubleValue()));
    }

    /** A time in the largest unit that states it in whole numbers. */
    public static String text(long ms) {
        if (ms == 0) {
            return "0 s";
        }
        String best = ms + " ms";
        for (String unit : new String[] {"s", "min", "h", "d"}) {
            long size = TIMES.get(unit).longValueExact();
            if (ms % size == 0) {
                best = ms / size + " " + unit;
            }
        }
        return best;
    }

    private static Type<Long> time(String from, String to, String noun, String example) {
        Quantities times = new Quantities(noun, TIMES, from + " to " + to, example);
        BigDecimal least = times.amount(from);
        BigDecimal most = times.amount(to);
        return new Scalar<>(
                times.words(),
                example,
                times.schema(),
                false,
                text -> {
                    BigDecimal ms = times.amount(text);
                    if (ms.compareTo(least) < 0 || ms.compareTo(most) > 0) {
                        throw new Fault(Code.OUT_OF_RANGE, Rule.must(times.words())).found(Forms.quoted(text));
                    }
                    if (ms.stripTrailingZeros().scale() > 0) {
                        throw new Fault(Code.TOO_PRECISE, Rule.must(times.words()))
                                .found(Text.of("{ms} ms", "{ms} ms").with("ms", Numbers.plain(ms)))
                                .why(Text.of(
                                        "times are kept in whole milliseconds and nothing is rounded in silence",
                                        "时间按整毫秒保存，不会悄悄舍入"))
                                .fix(Text.of("write `{toPlainString} ms`", "写 `{toPlainString} ms`")
                                        .with(
                                                "toPlainString",
                                                ms.setScale(0, java.math.RoundingMode.HALF_EVEN)
                                                        .toPlainString()));
                    }
                    return ms.longValueExact();
                },
                Units::text);
    }

    static Type<Double> quantity(Quantities kind, Range range, String unit) {
        Map<String, Object> schema = new LinkedHashMap<>(kind.schema());
        return new Scalar<>(
                kind.words(),
                kind.example(),
                schema,
                false,
                text -> {
                    BigDecimal amount = kind.amount(text).round(MathContext.DECIMAL128);
                    return range.check(Numbers.exactDouble(amount, kind.words()), kind.words(), text);
                },
                value -> Numbers.plain(value) + " " + unit);
    }
}
