package org.careshed.report.option;

import java.util.Locale;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.input.Spread;

/** Numbers as each language writes them; {@code –} where there is none. */
public final class Numbers {
    private static final Text NONE = Text.same("–");

    private Numbers() {}

    /** {@code 64.5 %} and {@code 64.5%} from 0.645; {@code <0.1 %} rather than 0. */
    public static Text percent(double share) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        String digits = share > 0 && share < 0.0005 ? "<0.1" : Fixed.of(share * 100, 1);
        return Text.of(digits + " %", digits + "%");
    }

    /** Three significant digits: {@code 1.57 million} and {@code 157万}, {@code 312,000} and {@code 31.2万}, {@code 4,510}. */
    public static Text about(double count) {
        if (Double.isNaN(count)) {
            return NONE;
        }
        return Text.of(aboutEnglish(count), aboutChinese(count));
    }

    /** Whole if it is, else one decimal. */
    public static Text exact(double count) {
        if (Double.isNaN(count)) {
            return NONE;
        }
        return Text.same(String.format(Locale.ROOT, count == Math.rint(count) ? "%,.0f" : "%,.1f", count));
    }

    /** Minutes without their unit: {@code 4.2}, {@code 37}. */
    public static Text minutes(double minutes) {
        if (Double.isNaN(minutes)) {
            return NONE;
        }
        return Text.same(
                minutes < 9.95 ? Fixed.of(minutes, 1) : String.format(Locale.ROOT, "%,.0f", Math.rint(minutes)));
    }

    /** Minutes with their unit. */
    public static Text timed(double minutes) {
        return minutes(minutes).then(Text.of(" min", "分钟"));
    }

    /** A number with so many decimals and separators of thousands. */
    public static Text fixed(double value, int decimals) {
        return Double.isNaN(value) ? NONE : Text.same(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    /** {@code ± 1.2} of a half-width times a factor; empty where there is no interval. */
    public static Text plusMinus(OptionalDouble half, double factor) {
        if (half.isEmpty()) {
            return Text.NONE;
        }
        double scaled = half.getAsDouble() * factor;
        return Text.same("± " + (scaled < 0.05 ? "<0.1" : Fixed.of(scaled, 1)));
    }

    /** A share with its interval: {@code 64.5 % ± 0.1}. */
    public static Text percent(Spread share) {
        Text half = plusMinus(share.half(), 100);
        return percent(share.mean())
                .then(
                        half.isEmpty() || !share.known()
                                ? Text.NONE
                                : Text.same(" ").then(half));
    }

    /** As a cell of a table: six decimals, empty where there is none. */
    public static String cell(double value) {
        return Double.isFinite(value) ? Fixed.of(value, 6) : "";
    }

    /** As a cell of a table: six decimals, empty where there is none. */
    public static String cell(OptionalDouble value) {
        return value.isPresent() ? cell(value.getAsDouble()) : "";
    }

    /** For a chart: at most six decimals, so that pages stay small. */
    public static double plain(double value) {
        return Double.isFinite(value) ? Math.rint(value * 1e6) / 1e6 : Double.NaN;
    }

    private static String aboutEnglish(double count) {
        if (count >= 999_500) {
            int decimals = count >= 99_950_000 ? 0 : count >= 9_995_000 ? 1 : 2;
            return String.format(Locale.ROOT, "%,." + decimals + "f million", count / 1e6);
        }
        return significant(count);
    }

    private static String aboutChinese(double count) {
        double unit = count >= 99_950_000 ? 1e8 : 1e4;
        if (count < 9_995) {
            return significant(count);
        }
        double units = count / unit;
        int decimals = units < 9.995 ? 2 : units < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", units) + (unit == 1e8 ? "亿" : "万");
    }

    private static String significant(double count) {
        double step = count >= 99_950 ? 1000 : count >= 9_995 ? 100 : count >= 999.5 ? 10 : 1;
        return String.format(Locale.ROOT, "%,.0f", Math.rint(count / step) * step);
    }
}
