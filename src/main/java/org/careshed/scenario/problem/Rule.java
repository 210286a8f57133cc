package org.careshed.scenario.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;

/**
 * What a value must be, in both languages. Types state their rule once, in the English of the reference; rules are made of a
 * few phrases, so that the Chinese is made of the same phrases here. A phrase that nobody translated stays as it is.
 */
public final class Rule {
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("place", "地点"),
            entry("town", "乡镇"),
            entry("age band", "年龄段"),
            entry("speed class", "速度等级"),
            entry("way to travel", "出行方式"),
            entry("opening hours", "开放时间"),
            entry("set of opening hours", "开放时间"),
            entry("tier", "层级"),
            entry("facility", "机构"),
            entry("resource", "资源"),
            entry("condition", "病情"),
            entry("pathway", "诊疗路径"),
            entry("arrival stream", "到达流"),
            entry("bed class", "床位类别"),
            entry("disease", "慢性病"),
            entry("assumption", "假设"),
            entry("group", "医共体"),
            entry("scenario", "情景"),
            entry("step", "步骤"),
            entry("facility and resource", "机构与资源"),
            entry("place and age band", "地点与年龄段"),
            entry("facility and class", "机构与床位类别"),
            entry("facilities", "机构数"),
            entry("residents", "居民数"),
            entry("residents times days", "居民数乘以天数"),
            entry("places times facilities", "地点数乘以机构数"),
            entry("places times age bands", "地点数乘以年龄段数"),
            entry("needs a day", "每日就医需要数"),
            entry("is sent home unresolved", "表示未解决即回家"),
            entry("gives up", "表示放弃"),
            entry("a time", "时间"),
            entry("a length", "长度"),
            entry("a speed", "速度"),
            entry("a rate", "频率"),
            entry("a weight", "权重"),
            entry("an amount of money", "金额"),
            entry("yes or no", "`true` 或 `false`"),
            entry("steps in order, the first is the start", "按次序的步骤，第一步为起点"),
            entry("a path of keys", "由键组成的路径"),
            entry("a law of times", "时间分布"),
            entry("the name of a CSV file in the same folder", "同一文件夹中 CSV 文件的名称"),
            entry("closed", "关门"),
            entry("a county scenario", "县情景"),
            entry("a pathways scenario", "路径情景"),
            entry("a map", "映射"),
            entry("a list", "列表"),
            entry("a text", "文本"),
            entry("a key", "键"),
            entry("a name", "名称"),
            entry("a column", "列"),
            entry("a parameter", "参数"),
            entry("a value", "值"),
            entry("a site", "地点"),
            entry("a kind of answer", "答复种类"),
            entry("a result table", "结果表"),
            entry("target", "目标"),
            entry("a list or map", "列表或映射"));

    private static final List<Phrase> PHRASES = List.of(
            phrase("one of (`.*`)", m -> m.group(1).replace("`, `", "`、`") + " 之一"),
            phrase("the number (\\S+)", m -> "数字 " + m.group(1)),
            phrase("a list, each (.*)", m -> "列表，每项为" + of(m.group(1))),
            phrase("a list of (\\S+) each (.*)", m -> m.group(1) + " 项的列表，每项为" + of(m.group(2))),
            phrase("a number for every hour, or (.*)", m -> "适用于每个小时的一个数字，或" + of(m.group(1))),
            phrase("(a time .*), or a law of times", m -> of(m.group(1)) + "，或时间分布"),
            phrase(
                    "a map from (a new way to travel id|.*?) to (.*)",
                    m -> "从" + of(m.group(1)) + "到" + of(m.group(2)) + "的映射"),
            phrase("a map with keys of (.*)", m -> "含" + PartName.chinese(m.group(1)) + "各键的映射"),
            phrase(
                    "a map with (`.*`) and (`.*`) and the lever's own keys",
                    m -> "含 " + m.group(1) + "、" + m.group(2) + " 和该措施自身各键的映射"),
            phrase("a map with (`.*`) and the lever's own keys", m -> "含 " + m.group(1) + " 和该措施自身各键的映射"),
            phrase("a whole number (\\S+) to (\\S+)", m -> between(m) + " 的整数"),
            phrase("a number (\\S+) to (\\S+)", m -> between(m) + " 的数字"),
            phrase(
                    "a number more than (\\S+?),? at most (\\S+)",
                    m -> "大于 " + m.group(1) + "、最多 " + m.group(2) + " 的数字"),
            phrase("a date such as (.*)", m -> "日期，如 " + m.group(1)),
            phrase("a time in whole days (.*?) to (.*)", m -> between(m) + " 的整天数"),
            phrase(
                    "(an? [a-z ]*?) (?:of )?more than (.*?),? at most (.*)",
                    m -> "大于 " + m.group(2) + "、最多 " + m.group(3) + " 的" + of(m.group(1))),
            phrase(
                    "(an amount of money|a weight|a rate|a speed|a length|a time) (?:of )?(\\S.*?) to (.*)",
                    m -> m.group(2) + " 至 " + m.group(3) + " 的" + of(m.group(1))),
            phrase(
                    "a text of at most (\\S+) characters( on one line)?",
                    m -> "最多 " + m.group(1) + " 个字符的" + (m.group(2) == null ? "" : "单行") + "文本"),
            phrase("opening hours such as (.*), or (.*)", m -> "开放时间，如 " + m.group(1) + "，或 " + m.group(2)),
            phrase(
                    "ages such as (`.*`), in years, both included, the last to (\\S+)",
                    m -> "年龄，如 " + m.group(1) + "，以岁计，首尾都含，最后一段到 " + m.group(2)),
            phrase("shares of (`.*`) that sum to (\\S+)", m -> m.group(1) + " 的份额，总和为 " + m.group(2)),
            phrase("a range such as (`.*`), the lower end first", m -> "范围，如 " + m.group(1) + "，较小的一端在前"),
            phrase("a resource such as (`.*?`)( \\(.*\\))?", m -> "资源，如 " + m.group(1) + characters(m, 2)),
            phrase("the id of an? (.*?)( \\(.*\\))?", m -> of(m.group(1)) + "的 id" + characters(m, 2)),
            phrase("the name of a reading( \\(.*\\))?", m -> "指标的名称" + characters(m, 1)),
            phrase(
                    "a new (.*? )?id( \\(.*\\))?",
                    m -> "新的" + (m.group(1) == null ? "" : of(m.group(1).strip()) + "的") + " id" + characters(m, 2)),
            phrase("an? (\\w+) id( \\(.*\\))?", m -> of(m.group(1)) + "的 id" + characters(m, 2)),
            phrase("a label( \\(.*\\))?", m -> "标签" + characters(m, 1)),
            phrase(
                    "a lever as under `levers` of a scenario, with (`.*`) for the site",
                    m -> "与情景 `levers` 下写法相同的措施，地点处写 " + m.group(1)),
            phrase("(an? .*?)( \\(\\S+ to \\S+ of .*\\))", m -> of(m.group(1)) + characters(m, 2)),
            phrase("an? (.*)", m -> WORDS.getOrDefault(m.group(1), PartName.chinese(m.group(1)))));

    private Rule() {}

    /** A phrase and how it is said in Chinese. */
    private record Phrase(Pattern english, Function<MatchResult, String> chinese) {}

    private static Phrase phrase(String english, Function<MatchResult, String> chinese) {
        return new Phrase(Pattern.compile(english), chinese);
    }

    /** A rule such as {@code a whole number 0 to 9}, in both languages. */
    public static Text told(String english) {
        return Text.of(english, of(english));
    }

    /** That a value must be so: {@code must be a whole number 0 to 9}. */
    public static Text must(String english) {
        return Text.of("must be {words}", "必须是{words}").with("words", parted(english));
    }

    /** A rule to stand behind other words: in Chinese a space parts from them what is no ideograph. */
    public static Text parted(String english) {
        String chinese = of(english);
        boolean ideograph = Character.UnicodeScript.of(chinese.codePointAt(0)) == Character.UnicodeScript.HAN;
        return Text.of(english, ideograph ? chinese : " " + chinese);
    }

    private static String of(String english) {
        if (WORDS.containsKey(english)) {
            return WORDS.get(english);
        }
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.english.matcher(english);
            if (matcher.matches()) {
                return phrase.chinese.apply(matcher.toMatchResult());
            }
        }
        return english;
    }

    private static String between(MatchResult found) {
        return found.group(1) + " 至 " + found.group(2);
    }

    /** Which characters an id may have, where the rule says so. */
    private static String characters(MatchResult found, int group) {
        return found.group(group) == null
                ? ""
                : found.group(group).replaceFirst(" \\((\\S+) to (\\S+) of (.*)\\)", "（$3 中的字符，$1 至 $2 个）");
    }
}
