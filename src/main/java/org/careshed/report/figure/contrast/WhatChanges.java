package org.careshed.report.figure.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.page.MeasureName;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Headline;
import org.careshed.result.Table;

/** What changes from the base to each other arm: differences in the same worlds with their intervals, a panel a unit. */
public final class WhatChanges {
    /** The figure's id. */
    public static final String ID = "what-changes";

    private static final int MOST = 60;
    private static final List<Column> COLUMNS = List.of(
            Column.text("arm", "Id of the scenario."),
            Column.text("measure", "Name of the figure."),
            Column.text("unit", "Its unit; shares from 0 to 1."),
            Column.decimal("base", "", "Mean under the base."),
            Column.decimal("with", "", "Mean under the arm."),
            Column.decimal("difference", "", "Mean over the worlds of arm less base."),
            Column.decimal("half_width", "", "Half-width of its 95 % interval."),
            Column.text("verdict", "more, less, none-detected or undecided, all comparisons considered."),
            Column.integer("worlds", "worlds", "Paired worlds."));
    private static final Text CAPTION = Text.of(
            "Difference from {base} in the same worlds, each in its unit (shares: percentage points); bars: the 95 %"
                    + " interval over {n} paired world(s). Symbols: ▲ more, ▼ less, ● no difference detected, ○ undecided;"
                    + " all comparisons of the study considered (Holm). In a panel the largest differences stand first.{cut}",
            "与{base}在相同世界中的差异，各用其单位（比例为百分点）；横线为{n}个配对世界的95%区间。" + "符号：▲增加，▼减少，●未检出差异，○未定；已按Holm法考虑全部比较。每图差异大者在前。{cut}");
    private static final Text CUT =
            Text.of(" Of {all} figures the {n} with the clearest differences are drawn.", "共{all}项，只画差异最明显的{n}项。");

    private WhatChanges() {}

    /** One figure where arms are compared. */
    public static List<Figure> of(Study study) {
        List<Contrast> whole = study.contrasts().stream()
                .filter(c -> c.of().equals(Headline.ALL) && !Double.isNaN(c.difference()))
                .toList();
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Contrast> shown = whole.stream()
                .sorted(Comparator.comparingDouble(WhatChanges::clearness).reversed())
                .limit(MOST)
                .toList();
        Map<String, List<Contrast>> panels =
                panels(whole.stream().filter(shown::contains).toList());
        ContrastChart chart = new ContrastChart(study, panels);
        Text cut = shown.size() == whole.size()
                ? Text.NONE
                : CUT.with("all", Integer.toString(whole.size())).with("n", Integer.toString(shown.size()));
        Text caption = CAPTION.with("base", study.base().title())
                .with("n", Integer.toString(whole.get(0).worlds()))
                .with("cut", cut);
        Text title = title(study, whole);
        Table data = new Table(ID.replace('-', '_'), title.english(), COLUMNS, rows(panels));
        return List.of(new Figure(
                ID,
                Chapter.WHO,
                title,
                caption,
                spoken(study, panels),
                Plate.WIDTH,
                chart.height(),
                List.of(new Frame(title, chart::option)),
                data,
                List.of()));
    }

    /** How many half-widths a difference is away from zero. */
    private static double clearness(Contrast contrast) {
        double half = contrast.half().orElse(Double.POSITIVE_INFINITY);
        return contrast.difference() == 0 ? 0 : Math.abs(contrast.difference()) / Math.max(half, 1e-12);
    }

    private static Map<String, List<Contrast>> panels(List<Contrast> contrasts) {
        Map<String, List<Contrast>> panels = new LinkedHashMap<>();
        contrasts.forEach(
                c -> panels.computeIfAbsent(c.unit(), unit -> new ArrayList<>()).add(c));
        panels.values()
                .forEach(panel -> panel.sort(Comparator.comparingDouble((Contrast c) -> -Math.abs(c.difference()))));
        return panels;
    }

    private static List<List<String>> rows(Map<String, List<Contrast>> panels) {
        return panels.values().stream()
                .flatMap(List::stream)
                .map(c -> List.of(
                        c.arm(),
                        c.measure(),
                        c.unit(),
                        Numbers.cell(c.base()),
                        Numbers.cell(c.with()),
                        Numbers.cell(c.difference()),
                        Numbers.cell(c.half()),
                        c.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        Integer.toString(c.worlds())))
                .toList();
    }

    private static Text title(Study study, List<Contrast> contrasts) {
        long changed = contrasts.stream()
                .filter(c -> c.verdict() == Contrast.Verdict.MORE || c.verdict() == Contrast.Verdict.LESS)
                .count();
        return Text.of(
                        "What changes: {changed} of {all} figures differ clearly from {base}",
                        "有何变化：{all}项指标中{changed}项与{base}明显不同")
                .with("changed", Long.toString(changed))
                .with("all", Integer.toString(contrasts.size()))
                .with("base", study.base().title());
    }

    private static Text spoken(Study study, Map<String, List<Contrast>> panels) {
        Text spoken = title(
                        study, panels.values().stream().flatMap(List::stream).toList())
                .then(Text.of(". ", "。"));
        for (List<Contrast> panel : panels.values()) {
            for (Contrast c : panel) {
                Units unit = Units.of(c.unit());
                spoken = spoken.then(Text.of(
                                "{arm}, {measure}: {difference}, from {base} to {with}. ",
                                "{arm}，{measure}：{difference}，由{base}变为{with}。")
                        .with("arm", study.arm(c.arm()).title())
                        .with("measure", MeasureName.of(c.measure()).words())
                        .with("difference", unit.difference(c))
                        .with("base", unit.value(c, c.base()))
                        .with("with", unit.value(c, c.with())));
            }
        }
        return spoken;
    }
}
