package org.careshed.report.figure.contrast;

import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.option.Numbers;
import org.careshed.report.subject.Contrast;

/**
 * How differences of a unit are written.
 *
 * @param name of the unit of a difference
 * @param scale what is shown is the value times this
 */
record Units(Text name, double scale) {
    private static final int MOST_DECIMALS = 4;

    private static final Map<String, Text> CHINESE = Map.ofEntries(
            named("minutes", "分钟"),
            named("days", "天"),
            named("months", "个月"),
            named("yuan", "元"),
            named("patients", "患者人数"),
            named("groups", "医共体数"),
            named("visits per person-year", "人次/人年"),
            named("visits per physician-day", "人次/医生日"),
            named("admissions per person-year", "住院/人年"),
            named("referrals per person-year", "转诊/人年"),
            named("yuan per person-year", "元/人年"),
            named("offers", "提供次数"),
            named("uses", "使用次数"),
            named("index", "指数"),
            named("ratio", "比值"),
            named("correlation", "相关系数"));

    static Units of(String unit) {
        return unit.equals("share")
                ? new Units(Text.of("percentage points", "百分点"), 100)
                : new Units(CHINESE.getOrDefault(unit, Text.same(unit)), 1);
    }

    private static Map.Entry<String, Text> named(String unit, String chinese) {
        return Map.entry(unit, Text.of(unit, chinese));
    }

    /** A value under the base or an arm, with as many decimals as its difference needs to be seen. */
    Text value(Contrast contrast, double value) {
        int fine = decimals(contrast);
        if (scale == 100 && !Double.isNaN(value)) {
            Text points = Numbers.fixed(100 * value, Math.max(1, Math.min(2, fine)));
            return points.then(Text.of(" %", "%"));
        }
        double size = Math.abs(value);
        Text digits = Numbers.fixed(size, Math.max(fine, size >= 99.5 ? 0 : size >= 9.95 ? 1 : 2));
        return value < 0 ? Text.same("−").then(digits) : digits;
    }

    /** {@code +1.24 ± 0.30}; no sign where nothing but zeros is left. */
    Text difference(Contrast contrast) {
        int decimals = decimals(contrast);
        double shown = contrast.difference() * scale;
        Text digits = Numbers.fixed(Math.abs(shown), decimals);
        boolean zero = digits.english().chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        Text signed = Double.isNaN(shown) || zero
                ? digits
                : Text.same(shown < 0 ? "−" : "+").then(digits);
        return contrast.half().isEmpty()
                ? signed
                : signed.then(Text.same(" ± "))
                        .then(Numbers.fixed(contrast.half().getAsDouble() * scale, decimals));
    }

    /** As many as give the half-width two digits, or the difference where it has none; four at most. */
    private int decimals(Contrast contrast) {
        double half = contrast.half().orElse(0);
        double finest = scale * (half > 0 ? half : Math.abs(contrast.difference()));
        return finest > 0 ? (int) Math.max(0, Math.min(MOST_DECIMALS, 1 - Math.floor(StrictMath.log10(finest)))) : 1;
    }
}
