package org.careshed.experiment.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Lines;
import org.careshed.language.Text;

/** The table of outcomes on a screen: two lines an effect, none longer than {@value #WIDTH} characters. */
public final class EvidenceScreen {
    /** Longest line, characters. */
    public static final int WIDTH = 80;

    private static final int FIRST = 25;
    private static final int SECOND = 17;
    private static final int THIRD = 19;
    private static final int LAST = WIDTH - FIRST - SECOND - THIRD;

    private EvidenceScreen() {}

    /** The lines, without line ends. */
    public static List<String> lines(List<Outcome> outcomes, int worlds, Language language) {
        Lines page = new Lines(language, WIDTH);
        row(
                page,
                Text.of("effect", "效果"),
                Text.of("published", "已发表"),
                Text.of("ours", "本模型"),
                Text.of("verdict", "判定"));
        row(
                page,
                Text.of("  unit", "  单位"),
                Text.of("95 % interval", "95% 置信区间"),
                worlds == 1
                        ? Text.of("1 world", "1 个世界")
                        : Text.of("{n} worlds", "{n} 个世界").with("n", worlds),
                Text.NONE);
        for (Outcome outcome : outcomes) {
            List<String> verdict = verdict(outcome.words().in(language));
            row(
                    page,
                    Text.same(outcome.effect().id()),
                    Wording.published(outcome.effect()),
                    Wording.ours(outcome),
                    Text.same(verdict.get(0)));
            row(
                    page,
                    Text.same("  ").then(Wording.unit(outcome.effect())),
                    Wording.publishedInterval(outcome.effect()),
                    Wording.oursInterval(outcome),
                    Text.same(verdict.get(1)));
        }
        page.gap();
        disagreements(outcomes, page);
        return page.say(sums(outcomes)).all();
    }

    /** How many there are of each verdict, in words; what-ifs apart. */
    static Text sums(List<Outcome> outcomes) {
        List<Outcome> counted =
                outcomes.stream().filter(outcome -> !outcome.effect().whatIf()).toList();
        int others = outcomes.size() - counted.size();
        Map<Verdict, Long> counts = counted.stream()
                .collect(Collectors.groupingBy(
                        Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        List<Text> parts = counts.entrySet().stream()
                .map(count -> count.getKey()
                        .told()
                        .then(" ")
                        .then(Text.of("{n}", "{n} 项").with("n", count.getValue())))
                .toList();
        return Text.of("{many} effect{s}", "{many} 项效果")
                .with("many", counted.size())
                .with("s", counted.size() == 1 ? "" : "s")
                .then(counted.isEmpty() ? Text.NONE : Text.of(": ", "："))
                .then(Text.joined(Text.of(", ", "，"), parts))
                .then(Text.of(".", "。"))
                .then(
                        others == 0
                                ? Text.NONE
                                : Text.of(" Not counted: {others} what-if{s}.", "另有 {others} 项假设，不计入。")
                                        .with("others", others)
                                        .with("s", others == 1 ? "" : "s"));
    }

    private static void disagreements(List<Outcome> outcomes, Lines page) {
        List<Outcome> disagree = outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.DISAGREES)
                .toList();
        disagree.forEach(outcome -> page.say(Text.of("{id} disagrees: {reason}", "{id} 不一致：{reason}")
                .with("id", outcome.effect().id())
                .with(
                        "reason",
                        outcome.effect().remark().isEmpty()
                                ? Text.of("the reason is not known.", "原因未知。")
                                : Text.same(outcome.effect().remark()))));
        if (!disagree.isEmpty()) {
            page.gap();
        }
    }

    private static List<String> verdict(String words) {
        if (Cells.of(words) <= LAST) {
            return List.of(words, "");
        }
        int space = words.lastIndexOf(' ', LAST);
        return List.of(words.substring(0, space), words.substring(space + 1));
    }

    private static void row(Lines page, Text first, Text second, Text third, Text last) {
        page.row(cell(page.in(first), FIRST)
                + cell(page.in(second), SECOND)
                + cell(page.in(third), THIRD)
                + page.in(last));
    }

    /** The text in its column; what is too long for it is cut. */
    private static String cell(String text, int width) {
        String cut = text;
        while (Cells.of(cut) >= width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return Cells.left(cut, width);
    }
}
