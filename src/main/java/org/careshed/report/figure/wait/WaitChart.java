package org.careshed.report.figure.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** The rows of curves: a tier each, over the same minutes. */
final class WaitChart {
    private static final double LEFT = 250;
    private static final double WIDTH = 570;
    private static final double TOP = 50;
    private static final double ROW = 84;
    private static final double HEIGHT = 62;
    private static final double[] COLUMNS = {896, 966, 1040, 1112, 1184};
    private static final List<Text> HEADS = List.of(
            Text.of("median", "中位数"),
            Text.of("p90", "第90百分位"),
            Text.of("> 15 min", ">15分钟"),
            Text.of("> 30 min", ">30分钟"),
            Text.of("> 60 min", ">60分钟"));

    private record Row(TierLook tier, TierWaits waits, Spread median, Spread p90) {}

    private final Scale scale;
    private final List<Row> rows = new ArrayList<>();

    WaitChart(double longest) {
        scale = Scale.counts(longest, 6);
    }

    static int height(int rows) {
        return (int) (TOP + rows * ROW + 26);
    }

    /** The last minute drawn. */
    int minutes() {
        return (int) scale.max();
    }

    void add(TierLook tier, TierWaits waits, Spread median, Spread p90) {
        rows.add(new Row(tier, waits, median, p90));
    }

    Map<String, Object> option(Language language) {
        List<Object> boxes = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>(heads(language));
        for (int i = 0; i < rows.size(); i++) {
            double top = TOP + i * ROW;
            boxes.add(Axes.box(LEFT, top, WIDTH, HEIGHT));
            Map<String, Object> minutes = Axes.values(i, 0, scale.max(), scale.step(), "{value}");
            across.add(i == rows.size() - 1 ? minutes : Axes.bare(minutes));
            up.add(Axes.values(i, 0, 100, 50, Axes.percent(language == Language.CHINESE)));
            draw(i, rows.get(i), series, language);
            beside(rows.get(i), top, words, language);
        }
        return Tree.of(
                "grid", boxes,
                "xAxis", across,
                "yAxis", up,
                "tooltip", Tree.of("trigger", "item", "formatter", "{b}"),
                "series", series,
                "graphic", Words.all(words));
    }

    private List<Map<String, Object>> heads(Language language) {
        List<Map<String, Object>> heads = new ArrayList<>();
        Text title = Text.of("Share of patients who wait longer than so many minutes", "等候超过该分钟数的患者比例");
        heads.add(Words.bold(title.in(language), LEFT, 16, "left"));
        for (int i = 0; i < HEADS.size(); i++) {
            heads.add(Words.at(HEADS.get(i).in(language), COLUMNS[i], 16, "right", "$ink", Words.SMALL, true));
        }
        return heads;
    }

    private void draw(int axes, Row row, List<Object> series, Language language) {
        List<List<Object>> points = new ArrayList<>();
        for (int minute = 0; minute <= scale.max(); minute++) {
            double longer = row.waits().share(minute, Double.POSITIVE_INFINITY).mean();
            points.add(List.of(minute, Numbers.plain(100 * longer)));
        }
        String colour = TierStyle.colour(row.tier());
        series.add(Strokes.area(Strokes.line(axes, points, colour, 2), colour, 0.25));
        List<List<List<Object>>> stems = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        mark(row.median(), 50, HEADS.get(0).in(language), stems, dots);
        mark(row.p90(), 10, HEADS.get(1).in(language), stems, dots);
        series.add(Strokes.dashed(Strokes.segments(axes, stems, "$ink", 1.2)));
        series.add(Strokes.named(Strokes.points(axes, dots, "circle", 7, "$ink"), List.of(10, -8)));
    }

    private void mark(Spread minutes, double share, String what, List<List<List<Object>>> stems, List<Object> dots) {
        if (minutes.known() && minutes.mean() <= scale.max()) {
            double x = Numbers.plain(minutes.mean());
            stems.add(List.of(List.of(x, 0), List.of(x, share)));
            dots.add(Tree.of(
                    "name", what + " " + Numbers.minutes(minutes.mean()).english(), "value", List.of(x, share)));
        }
    }

    private void beside(Row row, double top, List<Map<String, Object>> words, Language language) {
        words.add(TierStyle.mark(row.tier(), 12, top + 12, 6));
        words.add(Words.within(Words.bold(row.tier().name().words().in(language), 28, top + 12, "left"), 180));
        Text count = Numbers.about(row.waits().consultations()).then(Text.of(" consultations", "人次接诊"));
        words.add(Words.muted(count.in(language), 28, top + 30, "left"));
        Spread[] values = {row.median(), row.p90(), longer(row, 15), longer(row, 30), longer(row, 60)};
        for (int i = 0; i < values.length; i++) {
            Spread value = values[i];
            Text figure = i < 2 ? Numbers.timed(value.mean()) : Numbers.percent(value.mean());
            words.add(Words.at(figure.in(language), COLUMNS[i], top + 24, "right", "$ink", Words.USUAL, true));
            Text half = Numbers.plusMinus(value.half(), i < 2 ? 1 : 100);
            words.add(Words.muted(half.in(language), COLUMNS[i], top + 40, "right"));
        }
    }

    private static Spread longer(Row row, int minutes) {
        return row.waits().share(minutes, Double.POSITIVE_INFINITY);
    }
}
