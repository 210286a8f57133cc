package org.careshed.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;

/** A figure of the summary in words: shares per cent with one decimal, all else with one to three. */
final class Figure {
    private Figure() {}

    /** The mean with its unit; a dash where there is none. */
    static String mean(Headline headline) {
        return headline.estimate()
                .mean()
                .map(mean -> text(scaled(mean, headline), decimals(mean, headline)) + sign(headline))
                .orElse("–");
    }

    /** A value in the unit of a figure, with a decimal more for shares, so that it can be told from a bound nearby. */
    static String fine(Optional<BigDecimal> value, Headline unit) {
        int more = unit.unit().equals("share") ? 1 : 0;
        return value.map(v -> text(scaled(v, unit), decimals(v, unit) + more) + sign(unit))
                .orElse("–");
    }

    /** The half-width of the interval; empty text where there is none. */
    static String half(Headline headline) {
        Estimate estimate = headline.estimate();
        if (estimate.mean().isEmpty() || estimate.halfWidth().isEmpty()) {
            return "";
        }
        int decimals = decimals(estimate.mean().get(), headline);
        BigDecimal half = scaled(estimate.halfWidth().get(), headline);
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        boolean hidden = half.signum() > 0 && half.compareTo(least.divide(BigDecimal.valueOf(2))) < 0;
        return "± " + (hidden ? "<" + least.toPlainString() : text(half, decimals));
    }

    private static BigDecimal scaled(BigDecimal value, Headline headline) {
        return headline.unit().equals("share") ? value.movePointRight(2) : value;
    }

    private static String sign(Headline headline) {
        Optional<String> unit = Optional.of(MeasureName.unit(headline)).filter(u -> !u.isEmpty());
        return headline.unit().equals("share") ? " %" : unit.map(u -> " " + u).orElse("");
    }

    private static int decimals(BigDecimal mean, Headline headline) {
        double size = mean.abs().doubleValue();
        if (headline.unit().equals("share") || headline.unit().equals("minutes")) {
            return 1;
        }
        if (headline.unit().equals("days")) {
            return 2;
        }
        return size < 1 ? 3 : size < 100 ? 2 : 0;
    }

    private static String text(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(
                java.util.Locale.ROOT, "%,." + decimals + "f", rounded.signum() == 0 ? rounded.abs() : rounded);
    }
}
