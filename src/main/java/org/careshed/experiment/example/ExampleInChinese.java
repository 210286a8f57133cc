package org.careshed.experiment.example;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.careshed.experiment.switched.Switched;
import org.careshed.language.Text;
import org.careshed.result.name.OfferName;

/**
 * What an example showed, in Chinese. Figures stand once, in the English that {@link ExampleText} wrote when the example was
 * run; it is made of few phrases, so that the Chinese is made of the same figures here and nothing runs twice. A phrase that
 * nobody translated stays as it is.
 */
public final class ExampleInChinese {
    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("figure", "指标"),
            Map.entry("without", "无此措施"),
            Map.entry("with", "有此措施"),
            Map.entry("difference (95 % over worlds)", "差值（各模拟世界的 95 % 区间）"),
            Map.entry("difference (one world: no interval)", "差值（只有一个模拟世界：没有区间）"),
            Map.entry("median (5 to 95 % of draws)", "中位数（各组参数的 5 至 95 %）"),
            Map.entry("offer (world 0)", "提供内容（模拟世界 0）"),
            Map.entry("held ready", "可供数量"),
            Map.entry("used", "使用"),
            Map.entry("visits that took it", "使用它的就诊"),
            Map.entry("of them new at the place", "其中新到该处的就诊"),
            Map.entry("needs that took another way", "改变去向的就医需要"),
            Map.entry("no ceiling", "不设上限"),
            Map.entry("from, without it", "从（无此措施）"),
            Map.entry("to, with it", "到（有此措施）"),
            Map.entry("visits", "就诊"),
            Map.entry("the other way", "反方向"),
            Map.entry("net", "净值"),
            Map.entry("another of them", "同类的另一家"),
            Map.entry(Switched.PROGRAMME.replace('-', ' ') + "s that count as visits", "计为就诊的项目服务"));

    /** What the counties of the examples are called. */
    private static final Map<String, String> COUNTIES = Map.of(
            "Haiyan before the reforms", "（海盐县改革前）",
            "Haiyan while a ward is closed", "（海盐县病区关闭）",
            "Lishui before cross-mountain pooling", "（丽水市跨山统筹前）");

    private static final Map<String, String> CELLS = cells();
    private static final Map<String, String> NAMES = names();

    private static final List<Phrase> PHRASES = List.of(
            phrase(
                    "(\\[.*?\\])\\(([^)]*)\\) against `(.*?)` \\((.*?)\\), both in the same (?:(\\d+) worlds|world)(.*?)\\. Differences"
                            + " are with minus without; those of % are points\\.",
                    m -> m.group(1) + "(../" + m.group(2) + ") 与 `" + m.group(3) + "`"
                            + COUNTIES.getOrDefault(m.group(4), " ") + "对照，二者处于相同的"
                            + (m.group(5) == null ? "一个模拟世界" : " " + m.group(5) + " 个模拟世界") + drawn(m.group(6))
                            + "。差值为有此措施减去无此措施；以 % 计的差值为百分点。"),
            phrase("One world cannot tell an effect from luck\\.", m -> "只有一个模拟世界，分不清影响与偶然。"),
            phrase(
                    "\\*\\*No effect is detectable\\*\\*: the 95 % interval of every one of these (\\d+) figures holds 0\\.",
                    m -> "**检不出影响**：这 " + m.group(1) + " 个指标的 95 % 区间都包含 0。"),
            phrase(
                    "Detectable \\(0 is outside the 95 % interval; of (\\d+) figures about (\\S+) would be by chance\\):"
                            + " (.*?)\\.( Of these (\\d+), (\\d+) keep their sign over the draws\\.)?",
                    m -> "可检出（95 % 区间不含 0；" + m.group(1) + " 个指标中约有 " + m.group(2) + " 个会出于偶然）："
                            + Arrays.stream(m.group(3).split("; "))
                                    .map(name -> NAMES.getOrDefault(name, name))
                                    .collect(Collectors.joining("；"))
                            + "。"
                            + (m.group(4) == null ? "" : "这 " + m.group(5) + " 个中，有 " + m.group(6) + " 个在各组参数下正负号不变。")),
            phrase("Nothing was offered or used in world 0: .*", m -> "模拟世界 0 中没有提供或使用任何内容：该措施不提供逐一计数的内容，或者没有人需要。"),
            phrase(
                    "Switched in world 0, matched need by need: (\\S+)( \\(.*? %\\))? of (\\S+) counted visits"
                            + "(?: of one resident in (\\S+))? are not where .*",
                    m -> "模拟世界 0 中改变去向的就诊，按就医需要逐一配对：" + m.group(3) + " 次统计就诊"
                            + (m.group(4) == null ? "" : "（每 " + m.group(4) + " 位居民取一位）") + "中，有 " + m.group(1) + " 次"
                            + (m.group(2) == null
                                    ? ""
                                    : m.group(2).replace(" (", "（").replace(")", "）"))
                            + "不在无此措施时同一就医需要就诊之处，也包括因它改变了排队或就医习惯而去往他处的。"),
            phrase("Made by `(.*)`\\.", m -> "由 `" + m.group(1) + "` 得出。"));

    private static final Pattern RANGE = Pattern.compile("(\\S+) \\((\\S+) to (\\S+)\\)");
    private static final Pattern OTHERS = Pattern.compile("(\\S+) other pairs");
    private static final Pattern BOTH_WAYS = Pattern.compile("(\\S+) both ways");

    private ExampleInChinese() {}

    /** A phrase and how it is said in Chinese. */
    private record Phrase(Pattern english, Function<MatchResult, String> chinese) {}

    private static Phrase phrase(String english, Function<MatchResult, String> chinese) {
        return new Phrase(Pattern.compile(english), chinese);
    }

    /** The Chinese of a text of {@link ExampleText}; its link leads from the folder below. */
    public static String of(String english) {
        return english.lines()
                .map(line -> line.startsWith("| ") ? row(line) : sentence(line))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String line) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.english.matcher(line);
            if (matcher.matches()) {
                return phrase.chinese.apply(matcher.toMatchResult());
            }
        }
        return line;
    }

    private static String drawn(String english) {
        Matcher draws = Pattern.compile(" of the fit and in (\\d+) draws? of the ensemble, one world each")
                .matcher(english);
        if (draws.matches()) {
            return "（拟合值），另用参数集合的 " + draws.group(1) + " 组参数各运行一个模拟世界";
        }
        return english.isEmpty() ? "" : "；该县没有参数集合";
    }

    private static String row(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(ExampleInChinese::cell).collect(Collectors.joining("|"));
    }

    private static String cell(String padded) {
        String cell = padded.strip();
        if (cell.isEmpty()) {
            return padded;
        }
        String told = CELLS.getOrDefault(cell, cell);
        told = RANGE.matcher(told).replaceAll("$1（$2 至 $3）");
        told = OTHERS.matcher(told).replaceAll("其余 $1 对");
        return " " + BOTH_WAYS.matcher(told).replaceAll("双向合计 $1") + " ";
    }

    private static Map<String, String> cells() {
        Map<String, String> cells = new HashMap<>(HEADS);
        Figures.all().forEach(figure -> add(cells, figure.title()));
        TierWord.known().forEach(tier -> add(cells, TierWord.of(tier)));
        OfferName.known().forEach(offer -> add(cells, OfferName.of(offer)));
        return Map.copyOf(cells);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Figures.all().forEach(figure -> add(names, figure.name()));
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> words, Text text) {
        words.put(text.english(), text.chinese());
    }
}
