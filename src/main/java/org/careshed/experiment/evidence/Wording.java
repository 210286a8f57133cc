package org.careshed.experiment.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.Estimand;
import org.careshed.experiment.evidence.effect.Published;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.value.Numbers;

/** How effects are written: what was published as it was, ours in three significant digits, differences with their sign. */
final class Wording {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double LEAST = 1e-6;

    private Wording() {}

    /** What was published: its size, or in a word which way it went. */
    static String published(Effect effect) {
        return effect.published().map(Wording::published).orElse("not read");
    }

    private static String published(Published published) {
        if (published.value().isPresent()) {
            double value = published.value().get();
            return sign(published.estimand(), value) + Numbers.plain(value);
        }
        return switch (published.expected()) {
            case UP -> "more";
            case DOWN -> "less";
            case NOTHING -> "no change";
            case LEVEL -> "";
        };
    }

    /** The published interval, or that it is not given; of a null without one that there was no significant change. */
    static String publishedInterval(Effect effect) {
        Optional<Range> known = effect.published().flatMap(Published::interval);
        boolean sized = effect.published().flatMap(Published::value).isPresent();
        return known.map(range -> Numbers.plain(range.low()) + " to " + Numbers.plain(range.high()))
                .orElse(nothing(effect) ? "no change" : sized ? "not given" : "");
    }

    private static boolean nothing(Effect effect) {
        return effect.published()
                .filter(published -> published.expected() == Expected.NOTHING
                        && published.value().isPresent())
                .isPresent();
    }

    static String unit(Effect effect) {
        return effect.published().map(Published::unit).orElse("");
    }

    /** Our effect; a stroke where it cannot be expressed. */
    static String ours(Outcome outcome) {
        if (outcome.ours().isEmpty()) {
            return "-";
        }
        Estimand estimand = outcome.effect().published().orElseThrow().estimand();
        return outcome.ours()
                .flatMap(Ours::effect)
                .map(value -> sign(estimand, value) + number(value))
                .orElse("no value");
    }

    static String oursInterval(Outcome outcome) {
        return outcome.ours().flatMap(Ours::interval).map(Wording::interval).orElse("");
    }

    static String interval(Range range) {
        return number(range.low()) + " to " + number(range.high());
    }

    private static String sign(Estimand estimand, double value) {
        return value >= LEAST && !estimand.relative() && estimand != Estimand.LEVEL ? "+" : "";
    }

    /** Three significant digits, whole numbers in full; 0 for what is smaller than a millionth. */
    static String number(double value) {
        if (Math.abs(value) < LEAST) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.precision() - exact.scale() >= DIGITS.getPrecision()
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(DIGITS);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
