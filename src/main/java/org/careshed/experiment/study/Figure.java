package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.careshed.language.Text;
import org.careshed.result.Estimate;

/** Figures as text, the same on every machine. */
public final class Figure {
    private static final MathContext EXACT = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int SHORT = 3;

    private Figure() {}

    /** Six digits, no exponent: for files. */
    public static String exact(double value) {
        return plain(new BigDecimal(value).round(EXACT));
    }

    /** Three digits, or all before the point: for people. */
    public static String brief(double value) {
        BigDecimal exact = new BigDecimal(value);
        int whole = exact.precision() - exact.scale();
        return plain(exact.setScale(Math.max(0, Math.min(6, SHORT - whole)), RoundingMode.HALF_EVEN));
    }

    /** A mean and half its interval, to two digits of that half; the mean alone where there is no interval. */
    public static Text told(Estimate estimate) {
        if (estimate.halfWidth().isEmpty()) {
            return estimate.mean()
                    .map(mean -> Text.same(brief(mean.doubleValue())))
                    .orElse(Text.of("undefined", "无定义"));
        }
        BigDecimal half = estimate.halfWidth().get();
        int whole = half.signum() == 0 ? 0 : half.precision() - half.scale();
        int decimals = Math.max(0, Math.min(6, 2 - whole));
        return told(estimate, decimals);
    }

    /** A mean and half its interval, to so many decimals; the mean alone where there is no interval. */
    public static Text told(Estimate estimate, int decimals) {
        if (estimate.halfWidth().isEmpty()) {
            return Text.same(estimate.meanText(decimals));
        }
        return Text.of("{mean} +- {half}", "{mean} ± {half}")
                .with("mean", estimate.meanText(decimals))
                .with("half", estimate.halfWidthText(decimals));
    }

    /** A share in whole per cent; estimates outside 0 to 1 as the nearest end. */
    public static String perCent(double share) {
        return Math.round(100 * Math.max(0, Math.min(1, share))) + " %";
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.toPlainString();
    }
}
