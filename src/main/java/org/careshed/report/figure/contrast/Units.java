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
    private static final Map<String, Text> CHINESE = Map.of(
            "minutes", Text.of("minutes", "分钟"),
            "days", Text.of("days", "天"),
            "visits per person-year", Text.of("visits per person-year", "人次/人年"),
            "admissions per person-year", Text.of("admissions per person-year", "住院/人年"),
            "yuan per person-year", Text.of("yuan per person-year", "元/人年"),
            "index", Text.of("index", "指数"),
            "ratio", Text.of("ratio", "比值"),
            "correlation", Text.of("correlation", "相关系数"));

    static Units of(String unit) {
        return unit.equals("share")
                ? new Units(Text.of("percentage points", "百分点"), 100)
                : new Units(CHINESE.getOrDefault(unit, Text.same(unit)), 1);
    }

    /** A value in its unit, per cent where it is a share. */
    Text value(double value) {
        return scale == 100 ? Numbers.percent(value) : Numbers.fixed(value, decimals(value));
    }

    /** {@code +1.24 ± 0.30}. */
    Text difference(Contrast contrast) {
        double shown = contrast.difference() * scale;
        double finest = contrast.half().isPresent()
                ? Math.min(Math.abs(shown) + 1e-9, contrast.half().getAsDouble() * scale + 1e-9)
                : shown;
        int decimals = decimals(finest);
        Text signed = Text.same(shown > 0 ? "+" : "").then(Numbers.fixed(shown, decimals));
        return contrast.half().isEmpty()
                ? signed
                : signed.then(Text.same(" ± "))
                        .then(Numbers.fixed(contrast.half().getAsDouble() * scale, decimals));
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        return size >= 99.5 ? 0 : size >= 9.95 ? 1 : size >= 0.095 ? 2 : 4;
    }
}
