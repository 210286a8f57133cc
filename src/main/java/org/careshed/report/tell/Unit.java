package org.careshed.report.tell;

import java.math.BigDecimal;
import java.util.Map;
import org.careshed.language.Text;

/**
 * How a unit of results is told.
 *
 * @param scale what a value is multiplied by: shares are told of 100
 * @param value what stands behind a value
 * @param difference what stands behind a difference
 */
public record Unit(double scale, Text value, Text difference) {
    private static final Map<String, Unit> USUAL = Map.ofEntries(
            Map.entry("share", new Unit(100, Text.of(" %", "%"), Text.of(" percentage points", "个百分点"))),
            unit("minutes", " minutes", "分钟"),
            unit("days", " days", "天"),
            unit("yuan", " yuan", "元"),
            unit("yuan per person-year", " yuan", "元"),
            unit("visits per person-year", " visits", "次"),
            unit("admissions per person-year", " admissions", "次"),
            unit("referrals per person-year", " referrals", "次"),
            unit("visits per physician-day", " visits", "人次"),
            unit("offers", " offers", "次"),
            unit("uses", " uses", "次"),
            unit("groups", " groups", "个"),
            unit("months", " months", "个月"),
            unit("patients", " patients", "人"),
            unit("correlation", "", ""),
            unit("index", "", ""),
            unit("ratio", "", ""));

    /** A value as it is told, without the noise of a double's product. */
    public double scaled(double number) {
        return Double.isNaN(number) || scale == 1
                ? number
                : BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(scale)).doubleValue();
    }

    /** The unit alone, for the head of a column; a dash where there is none. */
    public Text alone() {
        return value.isEmpty()
                ? Text.same("–")
                : Text.of(value.english().strip(), value.chinese().strip());
    }

    private static Map.Entry<String, Unit> unit(String id, String english, String chinese) {
        return Map.entry(id, new Unit(1, Text.of(english, chinese), Text.of(english, chinese)));
    }

    /** Of the unit's name in results; one that is not known is told by its name. */
    public static Unit of(String name) {
        Text words = name.isEmpty() ? Text.NONE : Text.same(" " + name);
        return USUAL.getOrDefault(name, new Unit(1, words, words));
    }
}
