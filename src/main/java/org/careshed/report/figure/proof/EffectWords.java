package org.careshed.report.figure.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.report.proof.Interval;
import org.careshed.report.proof.PublishedEffect;
import org.careshed.report.proof.PublishedEffect.Expected;

/** Effects in words: three significant digits, a sign where an effect has one. */
final class EffectWords {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double LEAST = 1e-6;
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("visits a head and year", "人次/人年"),
            Map.entry("visits/month/month", "人次/月/月"),
            Map.entry("inpatients/month/month", "住院人次/月/月"),
            Map.entry("admissions/head/year", "住院/人年"),
            Map.entry("points a month", "百分点/月"),
            Map.entry("points", "百分点"),
            Map.entry("points of visits", "百分点（就诊）"),
            Map.entry("points of occupancy", "百分点（床位使用率）"),
            Map.entry("times the visits", "倍（就诊量）"),
            Map.entry("times the drug visits", "倍（取药就诊）"),
            Map.entry("times the admissions", "倍（住院量）"),
            Map.entry("times the inpatients", "倍（住院人次）"),
            Map.entry("times the quotient", "倍（比值）"),
            Map.entry("times the costs", "倍（费用）"),
            Map.entry("times the wait", "倍（等候）"),
            Map.entry("times the rate", "倍（率）"),
            Map.entry("times the share under control", "倍（控制率）"),
            Map.entry("odds", "比值比"),
            Map.entry("levels", "级"),
            Map.entry("per head", "每人"),
            Map.entry("minutes of travel", "分钟路程"),
            Map.entry("per cent of visits", "%（就诊）"),
            Map.entry("per cent of treatments", "%（治疗）"),
            Map.entry("CNY", "元"));

    private EffectWords() {}

    static Text unit(PublishedEffect effect) {
        return Text.of(effect.unit(), CHINESE.getOrDefault(effect.unit(), effect.unit()));
    }

    static Text published(PublishedEffect effect) {
        if (effect.expected() == Expected.NOTHING) {
            return Text.of("no change", "无变化");
        }
        if (effect.published().isPresent()) {
            return value(effect, effect.published()).then(interval(effect.publishedInterval()));
        }
        return switch (effect.expected()) {
            case UP -> Text.of("more", "增加");
            case DOWN -> Text.of("less", "减少");
            default -> Text.of("not read", "未读到");
        };
    }

    static Text ours(PublishedEffect effect) {
        return effect.ours().isEmpty()
                ? Text.same("–")
                : value(effect, effect.ours()).then(interval(effect.oursInterval()));
    }

    static Text agreement(PublishedEffect effect) {
        Text words = effect.agreement().words();
        return effect.whatIf() ? Text.of("what-if: ", "假设：").then(words) : words;
    }

    private static Text value(PublishedEffect effect, OptionalDouble value) {
        boolean signed = !effect.relative() && effect.expected() != Expected.LEVEL && value.getAsDouble() > LEAST;
        return Text.same((signed ? "+" : "") + number(value.getAsDouble()));
    }

    private static Text interval(Optional<Interval> interval) {
        return interval.map(ends -> Text.of(" ({low} to {high})", "（{low}至{high}）")
                        .with("low", number(ends.low()))
                        .with("high", number(ends.high())))
                .orElse(Text.NONE);
    }

    private static String number(double value) {
        if (Math.abs(value) < LEAST) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = Math.abs(value) >= 1000 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(DIGITS);
        return rounded.toPlainString().replaceFirst("^-", "−");
    }
}
