package org.careshed.experiment.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.Estimand;
import org.careshed.experiment.evidence.effect.Published;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.language.Text;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.value.Numbers;

/** How effects are written: what was published as it was, ours in three significant digits, differences with their sign. */
final class Wording {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double LEAST = 1e-6;
    private static final Text NO_CHANGE = Text.of("no change", "无变化");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("CNY", "元"),
            Map.entry("admissions/head/year", "次/人年"),
            Map.entry("inpatients/month/month", "住院人次/月/月"),
            Map.entry("levels", "级"),
            Map.entry("minutes of travel", "分钟路程"),
            Map.entry("odds", "比值比"),
            Map.entry("per cent of treatments", "占治疗 %"),
            Map.entry("per cent of visits", "占就诊 %"),
            Map.entry("per head", "每人"),
            Map.entry("points", "个百分点"),
            Map.entry("points a month", "个百分点/月"),
            Map.entry("points of occupancy", "使用率百分点"),
            Map.entry("points of visits", "就诊百分点"),
            Map.entry("times the admissions", "倍（住院）"),
            Map.entry("times the costs", "倍（费用）"),
            Map.entry("times the drug visits", "倍（取药就诊）"),
            Map.entry("times the inpatients", "倍（住院人次）"),
            Map.entry("times the quotient", "倍（比值）"),
            Map.entry("times the rate", "倍（率）"),
            Map.entry("times the share under control", "倍（控制率）"),
            Map.entry("times the visits", "倍（就诊）"),
            Map.entry("times the wait", "倍（等候）"),
            Map.entry("visits a head and year", "次/人年"),
            Map.entry("visits/month/month", "次/月/月"));

    private Wording() {}

    /** What was published: its size, or in a word which way it went. */
    static Text published(Effect effect) {
        return effect.published().map(Wording::published).orElse(Text.of("not read", "未读到"));
    }

    private static Text published(Published published) {
        if (published.value().isPresent()) {
            double value = published.value().get();
            return Text.same(sign(published.estimand(), value) + Numbers.plain(value));
        }
        return switch (published.expected()) {
            case UP -> Text.of("more", "增加");
            case DOWN -> Text.of("less", "减少");
            case NOTHING -> NO_CHANGE;
            case LEVEL -> Text.NONE;
        };
    }

    /** The published interval, or that it is not given; of a null without one that there was no significant change. */
    static Text publishedInterval(Effect effect) {
        Optional<Range> known = effect.published().flatMap(Published::interval);
        boolean sized = effect.published().flatMap(Published::value).isPresent();
        return known.map(range -> told(Numbers.plain(range.low()), Numbers.plain(range.high())))
                .orElse(nothing(effect) ? NO_CHANGE : sized ? Text.of("not given", "未给出") : Text.NONE);
    }

    private static boolean nothing(Effect effect) {
        return effect.published()
                .filter(published -> published.expected() == Expected.NOTHING
                        && published.value().isPresent())
                .isPresent();
    }

    static Text unit(Effect effect) {
        return effect.published()
                .map(Published::unit)
                .map(unit -> Text.of(unit, UNITS.getOrDefault(unit, unit)))
                .orElse(Text.NONE);
    }

    /** Our effect; a stroke where it cannot be expressed. */
    static Text ours(Outcome outcome) {
        if (outcome.ours().isEmpty()) {
            return Text.same("-");
        }
        Estimand estimand = outcome.effect().published().orElseThrow().estimand();
        return outcome.ours()
                .flatMap(Ours::effect)
                .map(value -> Text.same(sign(estimand, value) + number(value)))
                .orElse(Text.of("no value", "无数值"));
    }

    static Text oursInterval(Outcome outcome) {
        return outcome.ours().flatMap(Ours::interval).map(Wording::interval).orElse(Text.NONE);
    }

    static Text interval(Range range) {
        return told(number(range.low()), number(range.high()));
    }

    private static Text told(String low, String high) {
        return Text.of("{low} to {high}", "{low} 至 {high}").with("low", low).with("high", high);
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
