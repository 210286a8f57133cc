package org.careshed.report.figure.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Panels;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Sign;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;
import org.careshed.report.page.MeasureName;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;

/** Panels from above, one a unit: names, dots with intervals about the line of no difference, values in words. */
final class ContrastChart {
    private static final double ROW = 24;
    private static final double HEAD = 58;
    private static final double LEFT = 470;
    private static final double WIDTH = 380;
    private static final double CHANGE = 1010;
    private static final double VALUES = 1186;

    private static final Map<Contrast.Verdict, Sign> SIGNS = Map.of(
            Contrast.Verdict.MORE, Sign.filled("triangle", "$0072b2"),
            Contrast.Verdict.LESS, Sign.filled(Sign.DOWN, "$d55e00"),
            Contrast.Verdict.NONE_DETECTED, Sign.filled("circle", "$999999"),
            Contrast.Verdict.UNDECIDED, new Sign("circle", "$999999", 2));

    private final Study study;
    private final Map<String, List<Contrast>> panels;

    ContrastChart(Study study, Map<String, List<Contrast>> panels) {
        this.study = study;
        this.panels = panels;
    }

    int height() {
        return Panels.height(panels.values().stream().map(List::size).toList(), HEAD, ROW);
    }

    Map<String, Object> option(Language language) {
        Panels drawn = new Panels();
        List<Map<String, Object>> words = drawn.words();
        double top = HEAD;
        for (Map.Entry<String, List<Contrast>> panel : panels.entrySet()) {
            Units unit = Units.of(panel.getKey());
            List<Contrast> rows = panel.getValue();
            Scale scale = scale(rows, unit);
            Map<String, Object> box = Axes.box(LEFT, top, WIDTH, ROW * rows.size());
            int axes = drawn.add(box, scale.min(), scale.max(), scale.step(), rows.size());
            heads(words, unit, top, language);
            for (int i = 0; i < rows.size(); i++) {
                row(words, rows.get(i), unit, top + (i + 0.5) * ROW, i, language);
            }
            draw(drawn, axes, rows, unit, language);
            top += ROW * rows.size() + HEAD;
        }
        return drawn.option();
    }

    /** Zero is always on the axis. */
    private static Scale scale(List<Contrast> rows, Units unit) {
        double low = 0;
        double high = 0;
        for (Contrast row : rows) {
            low = Math.min(low, unit.scale() * (row.difference() - row.half().orElse(0)));
            high = Math.max(high, unit.scale() * (row.difference() + row.half().orElse(0)));
        }
        return Scale.part(low, high, 5);
    }

    private static void heads(List<Map<String, Object>> words, Units unit, double top, Language language) {
        Text title = Text.of("Difference, ", "差异，").then(unit.name());
        words.add(Words.bold(title.in(language), 8, top - 34, "left"));
        words.add(Words.muted(Text.of("difference", "差异").in(language), CHANGE, top - 12, "right"));
        words.add(Words.muted(Text.of("base → with", "基准→方案").in(language), VALUES, top - 12, "right"));
    }

    private void row(
            List<Map<String, Object>> words, Contrast row, Units unit, double y, int number, Language language) {
        if (number % 2 == 0) {
            words.add(Words.ground(0, y - ROW / 2, Plate.WIDTH, ROW, "$shore"));
        }
        words.add(Words.within(Words.plain(named(row).in(language), 8, y, "left"), LEFT - 24));
        words.add(Words.plain(unit.difference(row).in(language), CHANGE, y, "right"));
        String values = unit.value(row, row.base()).in(language) + " → "
                + unit.value(row, row.with()).in(language);
        words.add(Words.muted(values, VALUES, y, "right"));
    }

    private Text named(Contrast row) {
        Text measure = MeasureName.of(row.measure()).words();
        return study.others().size() > 1
                ? measure.then(Text.of(" – ", "——")).then(study.arm(row.arm()).title())
                : measure;
    }

    private void draw(Panels drawn, int axes, List<Contrast> rows, Units unit, Language language) {
        Map<Contrast.Verdict, List<Object>> dots = new LinkedHashMap<>();
        Map<Contrast.Verdict, List<List<List<Object>>>> bars = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Contrast row = rows.get(i);
            double x = Numbers.plain(unit.scale() * row.difference());
            String tip = named(row).in(language) + ": " + unit.difference(row).in(language);
            dots.computeIfAbsent(row.verdict(), v -> new ArrayList<>())
                    .add(Tree.of("name", tip, "value", List.of(x, i)));
            if (row.half().isPresent()) {
                double half = unit.scale() * row.half().getAsDouble();
                bars.computeIfAbsent(row.verdict(), v -> new ArrayList<>())
                        .add(List.of(List.of(Numbers.plain(x - half), i), List.of(Numbers.plain(x + half), i)));
            }
        }
        drawn.zero(axes, rows.size());
        List<Object> series = drawn.series();
        bars.forEach((verdict, ends) ->
                series.add(Strokes.segments(axes, ends, SIGNS.get(verdict).colour(), 2)));
        dots.forEach((verdict, points) -> series.add(SIGNS.get(verdict).at(axes, points, 11)));
    }
}
