package org.careshed.experiment.bill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.compare.Figure;
import org.careshed.language.Text;
import org.careshed.result.Called;
import org.careshed.result.Headline;
import org.careshed.result.MeasureName;
import org.careshed.result.name.UnitName;

/** Which differences will show, in words: sentences of a bill, and lines of a page. */
public final class DetectableText {
    private static final int DIGITS = 3;

    private DetectableText() {}

    /**
     * A line each, for pages: whose they are, then figure by figure, and how rough they are. Figures that were the same in
     * every world are left out.
     *
     * @param rows one or more
     * @param names of what figures are of
     * @param worlds to come
     */
    public static List<Text> lines(List<Detectable> rows, Called names, int worlds) {
        int seen = seen(rows);
        List<Text> lines = new ArrayList<>(List.of(heading(worlds, seen)));
        Text pair = Text.NONE;
        for (Detectable row : rows) {
            if (!pair(row).equals(pair)) {
                pair = pair(row);
                lines.add(pair);
            }
            if (row.deviation() > 0) {
                String of = row.figure().of();
                boolean whole = of.isEmpty() || of.equals(Headline.ALL);
                lines.add(title(row.figure())
                        .then(whole ? Text.NONE : Text.of(", ", "，").then(names.of(of)))
                        .then(Text.of(": ", "："))
                        .then(difference(row)));
            }
        }
        lines.add(doubt(seen));
        return lines;
    }

    /** What can be told of so many worlds while nothing was run. */
    public static Text inDeviations(int worlds) {
        return Text.of(
                        "In standard deviations of the difference of one world it is {factor}",
                        "若以单个世界差值的标准差为单位，则为{factor}")
                .with(
                        "factor",
                        worlds < 2
                                ? Text.of("nothing: one world shows no difference at all.", "零：一个世界看不出任何差异。")
                                : Text.of("{n}.", " {n}。")
                                        .with("n", String.format(Locale.ROOT, "%.2f", Detectable.factor(worlds))));
    }

    static int seen(List<Detectable> rows) {
        return rows.stream().mapToInt(Detectable::seen).max().orElseThrow();
    }

    static Text heading(int worlds, int seen) {
        return Text.of(
                        "Smallest differences that will show in {worlds} paired world{s} (in 4 of 5 cases, at 5 %, one"
                                + " comparison alone), by the spread of {seen} world{t} that were run:",
                        "在 {worlds} 个配对世界中能看出的最小差异（五次中有四次能看出，显著性水平 5%，单独一项比较），依据已运行的 {seen} 个世界的离散程度：")
                .with("worlds", worlds)
                .with("s", worlds == 1 ? "" : "s")
                .with("seen", seen)
                .with("t", seen == 1 ? "" : "s");
    }

    static Text pair(Detectable row) {
        return Text.of("{with} against {base}:", "{with} 对比 {base}：")
                .with("with", row.with())
                .with("base", row.base());
    }

    static Text doubt(int seen) {
        double[] doubt = Detectable.doubt(seen);
        return Text.of(
                        "A spread of so few worlds is rough: the true one, and so each figure above, may be {low} to {high}"
                                + " times it. Holm's adjustment for many comparisons asks for more than is told here.",
                        "这么少的世界只能粗略估计离散程度：真实值以及上面每个数字，可能为其 {low} 至 {high} 倍。多项比较的 Holm 校正要求比这里更大的差异。")
                .with("low", String.format(Locale.ROOT, "%.1f", doubt[0]))
                .with("high", String.format(Locale.ROOT, "%.1f", doubt[1]));
    }

    static Text title(Figure figure) {
        String unit = UnitName.of(figure.unit()).english();
        String name = figure.measure().replace('_', ' ');
        return Text.of(
                Character.toUpperCase(name.charAt(0)) + name.substring(1) + (unit.isEmpty() ? "" : ", " + unit),
                MeasureName.of(figure.measure()).chinese() + UnitName.behind(figure.unit()));
    }

    static Text difference(Detectable row) {
        boolean share = row.figure().unit().equals("share");
        return row.difference()
                .map(difference -> difference == 0
                        ? Text.of("cannot be told: it was always the same", "无法说明：各次都相同")
                        : Text.same(digits(share ? 100 * difference : difference, DIGITS)))
                .orElse(Text.of("none: one world shows nothing", "无：一个世界看不出差异"));
    }

    static String digits(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).toPlainString();
    }
}
