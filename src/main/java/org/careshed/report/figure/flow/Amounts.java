package org.careshed.report.figure.flow;

import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Figures;
import org.careshed.report.option.Numbers;

/** Numbers of visits in words of both languages. */
final class Amounts {
    /** Decimals of a round number before its unit: {@code 20.0万}. */
    private static final Pattern TRAILING = Pattern.compile("\\.0+([万亿])");

    private Amounts() {}

    /** {@code 4,510}, {@code 312,000} and {@code 31.2万}; three significant digits. */
    static Text count(double visits) {
        return Text.of(
                Figures.about(visits),
                TRAILING.matcher(Numbers.about(visits).chinese()).replaceAll("$1"));
    }

    /** {@code 64.5 %} and {@code 64.5%}. */
    static Text percent(double share) {
        return Numbers.percent(share);
    }

    /** {@code +120 (±34)}: the mean change and the half-width of its 95 % interval. */
    static Text change(Spread more) {
        if (!more.known()) {
            return Text.same("–");
        }
        Text mean = signed(more.mean());
        return more.half().isPresent()
                ? mean.then(Text.same(" (±" + digits(more.half().getAsDouble()) + ")"))
                : mean;
    }

    /** With a sign: a true minus, as tables want it. */
    static Text signed(double more) {
        String digits = digits(Math.abs(more));
        boolean none = digits.equals("0") || digits.equals("0.0");
        return Text.same((none ? "" : more < 0 ? "−" : "+") + digits);
    }

    /** Whether zero lies in the interval, or there is none. */
    static boolean mayBeNothing(Spread more) {
        return more.half().isEmpty() || Math.abs(more.mean()) <= more.half().getAsDouble();
    }

    private static String digits(double value) {
        return value < 9.95 ? Fixed.of(value, 1) : Figures.about(value);
    }
}
