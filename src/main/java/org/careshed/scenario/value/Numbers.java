package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Bare;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;

/** Numbers without a unit: exact, finite, in range, and never rounded in silence. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    /** Characters of the longest text that can be a number; what is longer is not looked at closely. */
    static final int LONGEST = 60;

    private static final int DIGITS = 17;
    private static final double SMALLEST = 1e-300;

    private Numbers() {}

    /** A whole number {@code from} to {@code to}, both included. */
    public static Type<Integer> whole(int from, int to) {
        return whole((long) from, to, Long::intValue, Integer::longValue);
    }

    /** A whole number {@code from} to {@code to}, both included. */
    public static Type<Long> wholeLong(long from, long to) {
        return whole(from, to, value -> value, value -> value);
    }

    /** A number {@code from} to {@code to}, both included. */
    public static Type<Double> number(double from, double to) {
        return number(new Range(from, false, to, ""));
    }

    /** A number of more than {@code from} and at most {@code to}. */
    public static Type<Double> above(double from, double to) {
        return number(new Range(from, true, to, ""));
    }

    private static Type<Double> number(Range range) {
        Map<String, Object> schema = range.schema();
        String example = plain(range.inside());
        return new Scalar<>(
                "a number " + range.words(),
                example,
                schema,
                true,
                text -> {
                    Function<BigDecimal, Double> exact = value -> exactDouble(value, "a number " + range.words());
                    return range.check(
                            exact.apply(decimal(text, "a number " + range.words())), "a number " + range.words(), text);
                },
                value -> new Bare(plain(value)));
    }

    private static <T> Type<T> whole(long from, long to, Function<Long, T> in, Function<T, Long> out) {
        String words = from == to ? "the number " + to : "a whole number " + from + " to " + to;
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", from);
        schema.put("maximum", to);
        String example = Long.toString(Math.max(from, Math.min(to, 1)));
        return new Scalar<>(
                words,
                example,
                schema,
                true,
                text -> {
                    BigDecimal value = decimal(text, words);
                    if (value.stripTrailingZeros().scale() > 0) {
                        throw new Fault(Code.TOO_PRECISE, Rule.must(words))
                                .found(Forms.quoted(text))
                                .fix(Text.of("write a number without decimals", "写不带小数的数字"));
                    }
                    if (value.compareTo(BigDecimal.valueOf(from)) < 0 || value.compareTo(BigDecimal.valueOf(to)) > 0) {
                        throw new Fault(Code.OUT_OF_RANGE, Rule.must(words)).found(Forms.quoted(text));
                    }
                    return in.apply(value.longValueExact());
                },
                out::apply);
    }

    /** The exact decimal that a text states, or a fault that says what is odd about the text. */
    static BigDecimal decimal(String text, String words) {
        if (text.length() <= LONGEST && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw Oddity.of(text, words);
    }

    /** The double that is meant; refuses more digits than a double keeps, and sizes beyond it. */
    static double exactDouble(BigDecimal value, String words) {
        Text what = Rule.must(words);
        double number = value.doubleValue();
        if (Double.isInfinite(number) || value.signum() != 0 && Math.abs(number) < SMALLEST) {
            throw new Fault(Code.OUT_OF_RANGE, what)
                    .found(Text.of("a number too large or too small to compute with", "数字过大或过小，无法计算"));
        }
        if (value.stripTrailingZeros().precision() > DIGITS) {
            throw new Fault(Code.TOO_PRECISE, what)
                    .found(Text.of("more than 17 digits", "超过 17 位数字"))
                    .fix(Text.of("write `{number}`", "写 `{number}`").with("number", plain(number)));
        }
        return number == 0 ? 0 : number;
    }

    /** The shortest of 15 to 17 digits that reads back as the same double; the same text on every Java release. */
    public static String plain(double value) {
        for (int digits = 15; digits < DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)));
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean long_ = stripped.scale() < -20 || stripped.scale() > 30;
        return long_ ? stripped.toString().replace("E+", "e").replace('E', 'e') : stripped.toPlainString();
    }
}
