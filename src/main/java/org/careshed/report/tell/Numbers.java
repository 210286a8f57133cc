package org.careshed.report.tell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.careshed.language.Text;

/** Numbers as each language writes them, with no more digits than an interval supports. */
public final class Numbers {
    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    /** With fixed decimals, half to even: thousands with commas in English and without in Chinese; a true minus. */
    public static Text of(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal plain = rounded.signum() == 0 ? rounded.abs() : rounded;
        String english = String.format(Locale.ROOT, "%,." + decimals + "f", plain);
        return Text.of(english.replace('-', '−'), plain.toPlainString().replace('-', '−'));
    }

    /** A whole number. */
    public static Text of(long value) {
        return of(value, 0);
    }

    /**
     * How many decimals a half-width supports: those that give it one digit, two where the first is 1 or 2, so that
     * rounding adds little to the interval.
     */
    public static int decimals(double half) {
        if (!(half > 0)) {
            return 2;
        }
        BigDecimal first = BigDecimal.valueOf(half).round(new MathContext(1, RoundingMode.HALF_EVEN));
        int place = first.precision() - first.scale() - 1;
        int leading = first.unscaledValue().abs().toString().charAt(0) - '0';
        return Math.max(0, Math.min(MOST_DECIMALS, (leading <= 2 ? 1 : 0) - place));
    }

    /** Decimals of a number that has no interval: three digits. */
    public static int decimalsAlone(double value) {
        double size = Math.abs(value);
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    }
}
