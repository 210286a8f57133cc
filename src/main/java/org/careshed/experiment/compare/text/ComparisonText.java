package org.careshed.experiment.compare.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.experiment.compare.Compared;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.compare.Side;
import org.careshed.experiment.compare.Verdict;
import org.careshed.experiment.compare.words.Difference;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Lines;
import org.careshed.language.Text;
import org.careshed.result.SummaryText;

/** A comparison in lines of at most {@value SummaryText#WIDTH} characters. */
public final class ComparisonText {
    private static final int FEW = 6;
    private static final int FEW_WORLDS = 5;
    private static final int LABEL = 16;
    private static final int CELL = 9;
    private static final String MARK = "  - ";

    private final Comparison comparison;
    private final Lines page;

    private ComparisonText(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.page = new Lines(language, SummaryText.WIDTH);
    }

    /** The lines without line ends. */
    public static List<String> lines(Comparison comparison, Language language) {
        ComparisonText text = new ComparisonText(comparison, language);
        text.page.say(Text.of("Base: {base}.", "对照：{base}。").with("base", named(comparison.base())));
        comparison.others().forEach(text::arm);
        text.closing();
        return text.page.all();
    }

    private static Text named(Side side) {
        return Text.of("{id} ({name})", "{id}（{name}）").with("id", side.id()).with("name", side.name());
    }

    private void arm(Side side) {
        page.gap();
        page.say(Text.of("{arm}, compared with {base}:", "{arm}，与 {base} 比较：")
                .with("arm", named(side))
                .with("base", comparison.base().id()));
        differences(side);
        List<Compared> all = comparison.rows(side);
        List<Compared> rows = all.stream().filter(ComparisonText::hasValue).toList();
        page.gap();
        page.say(found(side, rows));
        page.gap();
        page.row(row(
                "",
                List.of(Text.of("base", "对照"), Text.of("with", "本情景"), Text.of("differs", "差值"), Text.of("+/-", "±")),
                Text.NONE));
        Text title = Text.NONE;
        for (Compared row : rows) {
            Text own = Shown.title(row.figure());
            if (!own.equals(title)) {
                page.row(own);
                title = own;
            }
            addRow(row);
        }
        page.gap();
        if (rows.size() < all.size()) {
            page.say(Text.of(
                            "{many} figures have a value under neither, as nothing was counted.",
                            "有 {many} 项指标在两边都没有数值，因为没有可计数的。")
                    .with("many", all.size() - rows.size()));
        }
        noise(rows);
        ensemble(rows);
    }

    private static boolean hasValue(Compared row) {
        return row.contrast().base().mean().isPresent()
                || row.contrast().with().mean().isPresent();
    }

    private void addRow(Compared row) {
        Shown shown = Shown.of(row);
        String label = page.in(comparison.names().of(row.figure().of()));
        boolean fits = Cells.of(label) <= LABEL;
        if (!fits) {
            page.row("  " + label);
        }
        page.row(row(
                fits ? label : "",
                List.of(
                        Text.same(shown.mean(row.contrast().base())),
                        Text.same(shown.mean(row.contrast().with())),
                        Text.same(shown.mean(row.contrast().difference())),
                        Text.same(shown.halfWidth(row.contrast().difference()))),
                row.verdict().told()));
        row.draws()
                .ifPresent(draws -> page.row(Text.of(
                                "    over {many} draws {low} to {high}; what dominates: {what}",
                                "    {many} 组参数下为 {low} 至 {high}；主要来源：{what}")
                        .with("many", draws.draws())
                        .with("low", shown.text(draws.low()))
                        .with("high", shown.text(draws.high()))
                        .with("what", draws.dominates().told())));
    }

    private String row(String label, List<Text> cells, Text verdict) {
        StringBuilder line = new StringBuilder("  ").append(Cells.left(label, LABEL));
        cells.forEach(cell -> line.append(Cells.right(page.in(cell), CELL)));
        return line.append("  ").append(page.in(verdict)).toString();
    }

    private void differences(Side side) {
        if (side.differences().isEmpty()) {
            page.say(Text.of("It is the same scenario.", "两者是同一个情景。"));
            return;
        }
        Map<String, List<Difference>> bySection = new LinkedHashMap<>();
        side.differences()
                .forEach(difference -> bySection
                        .computeIfAbsent(difference.section(), section -> new ArrayList<>())
                        .add(difference));
        bySection.forEach((section, all) -> {
            int shown = all.size() > FEW + 1 ? FEW : all.size();
            all.subList(0, shown).forEach(difference -> page.item(MARK, difference.words()));
            if (shown < all.size()) {
                page.item(
                        MARK,
                        Text.of("and {many} more in {section}", "{section} 中另有 {many} 处")
                                .with("many", all.size() - shown)
                                .with("section", section));
            }
        });
    }

    private static Text found(Side side, List<Compared> rows) {
        long found = rows.stream().filter(row -> row.verdict().found()).count();
        long open =
                rows.stream().filter(row -> row.verdict() == Verdict.UNDECIDED).count();
        return Text.of(
                        "In {worlds} paired world{s} {found} of {all} figures differ",
                        "在 {worlds} 个配对世界中，{all} 项指标有 {found} 项存在差异")
                .with("worlds", side.worlds())
                .with("s", side.worlds() == 1 ? "" : "s")
                .with("found", found)
                .with("all", rows.size())
                .then(
                        open == 0
                                ? Text.of(".", "。")
                                : Text.of("; {open} are not decided.", "；{open} 项尚未判定。")
                                        .with("open", open));
    }

    private void noise(List<Compared> rows) {
        double[] ratios = rows.stream()
                .flatMap(row -> row.contrast().varianceRatio().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return;
        }
        long worse = Arrays.stream(ratios).filter(ratio -> ratio < 1).count();
        page.say(Text.of(
                        "Pairing divides the variance of a difference by {middle} (median of {many} figures; {low} to"
                                + " {high}): so many times as many unpaired worlds would be needed.",
                        "配对使差值的方差缩小为原来的 1/{middle}（{many} 项指标的中位数；范围 {low} 至 {high}）：不配对则需要这么多倍的世界。")
                .with("middle", number(ratios[(ratios.length - 1) / 2]))
                .with("many", ratios.length)
                .with("low", number(ratios[0]))
                .with("high", number(ratios[ratios.length - 1])));
        if (worse > 0) {
            page.say(Text.of(
                            "WARNING: for {many} of them pairing made it worse (below 1).",
                            "警告：其中 {many} 项配对反而更差（小于 1）。")
                    .with("many", worse));
        }
    }

    private void ensemble(List<Compared> rows) {
        long county = rows.stream()
                .flatMap(row -> row.draws().stream())
                .filter(draws -> draws.dominates() == OverDraws.Source.COUNTY)
                .count();
        long all = rows.stream().filter(row -> row.draws().isPresent()).count();
        if (all > 0) {
            page.say(Text.of(
                            "What is not known of the county dominates in {county} of {all} figures, the luck of the"
                                    + " worlds in the others: more worlds help only these.",
                            "{all} 项指标中有 {county} 项的不确定性主要来自对该县的了解不足，其余主要来自随机波动：增加世界只对后者有用。")
                    .with("county", county)
                    .with("all", all));
        }
    }

    private void closing() {
        page.gap();
        page.say(Text.of(
                        "+/- is the half-width of the 95 % interval of the difference, world by world. Verdicts are at"
                                + " 5 % after Holm's adjustment for all {many} comparisons with an interval: of equal"
                                + " scenarios, one such table in twenty names any difference.",
                        "± 为逐个世界差值的 95% 置信区间半宽。判定按 5% 显著性水平，已对全部 {many} 项有区间的比较作 Holm 校正：若两个情景相同，"
                                + "平均每二十张这样的表才会有一张报告差异。")
                .with("many", comparison.tested()));
        if (comparison.until().isPresent()) {
            page.say(Text.of(
                            "\"{undecided}\" means that the interval is still wider than was asked for; add worlds"
                                    + " with --more or --most.",
                            "“{undecided}”表示区间仍比要求的宽；请用 --more 或 --most 增加世界。")
                    .with("undecided", Verdict.UNDECIDED.told()));
        }
        if (comparison.base().worlds() == 1) {
            page.say(Text.of("One world gives no interval, so nothing is decided.", "只有一个世界，没有置信区间，因此无法判定。"));
        } else if (comparison.base().worlds() < FEW_WORLDS) {
            page.say(Text.of(
                    "WARNING: these are few worlds; a figure that moves in steps may be the same in all of them by luck.",
                    "警告：世界数很少；成级变化的指标可能只是碰巧在所有世界中相同。"));
        }
        if (!comparison.draws().isEmpty()) {
            page.say(Text.of(
                    "Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                            + " world each; so the range holds the luck of one world too.",
                    "各组参数：参数集合中第 5 至第 95 百分位，每组都是证据所允许的一个县，各运行一个世界；因此该范围也含一个世界的随机波动。"));
        }
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }
}
