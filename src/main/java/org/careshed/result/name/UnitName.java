package org.careshed.result.name;

import java.util.Map;
import org.careshed.language.Text;

/** How the head of a column names the unit of a figure; a share is told of 100. */
public final class UnitName {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("minutes", "分钟"),
            Map.entry("days", "天"),
            Map.entry("yuan", "元"),
            Map.entry("yuan per person-year", "元/人年"),
            Map.entry("visits per person-year", "次/人年"),
            Map.entry("admissions per person-year", "次/人年"),
            Map.entry("referrals per person-year", "次/人年"),
            Map.entry("visits per physician-day", "人次/医师日"),
            Map.entry("offers", "次"),
            Map.entry("uses", "次"),
            Map.entry("groups", "个"),
            Map.entry("months", "个月"),
            Map.entry("patients", "人"),
            Map.entry("persons", "人"),
            Map.entry("visits", "次"),
            Map.entry("needs", "次"),
            Map.entry("hours", "小时"),
            Map.entry("beds", "张"),
            Map.entry("correlation", "相关系数"),
            Map.entry("index", "指数"),
            Map.entry("ratio", "比值"));

    private UnitName() {}

    /** Of a unit as results write it; one that is not known is told as it is. */
    public static Text of(String unit) {
        return unit.equals("share") ? Text.of("of 100", "%") : Text.of(unit, CHINESE.getOrDefault(unit, unit));
    }

    /** The same where a share is told as a share, from 0 to 1. */
    public static String plain(String unit) {
        return unit.equals("share") ? "（占比，0 至 1）" : behind(unit);
    }

    /** Of a unit alone, where a share is told as a share. */
    public static Text unit(String unit) {
        return unit.equals("share") ? Text.of(unit, "占比") : of(unit);
    }

    /** Behind the name of a figure in Chinese: in brackets, nothing where there is none. */
    public static String behind(String unit) {
        return unit.isEmpty() ? "" : "（" + of(unit).chinese() + "）";
    }
}
