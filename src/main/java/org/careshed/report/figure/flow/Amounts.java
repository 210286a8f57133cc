package org.careshed.report.figure.flow;

import java.util.Locale;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Figures;

/** Numbers of visits in words of both languages. */
final class Amounts {
    private static final double MILLION = 999_500;

    private Amounts() {}

    /** {@code 4,510}; three significant digits. */
    static Text count(double visits) {
        String english = Figures.about(visits);
        return visits < MILLION
                ? Text.same(english)
                : Text.of(english, String.format(Locale.ROOT, "%.0f 万", visits / 10_000));
    }

    /** {@code 64.5 %}. */
    static Text percent(double share) {
        return Text.same(Figures.percent(share));
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
