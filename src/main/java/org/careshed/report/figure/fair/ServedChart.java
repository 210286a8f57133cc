package org.careshed.report.figure.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Groups from above, four measures side by side, each on its own axis from 0. */
final class ServedChart {
    private static final double ROW = 24;
    private static final double GAP = 1;
    private static final double TOP = 66;
    private static final double RESIDENTS = 250;
    private static final double LEFT = 276;
    private static final double COLUMN = 232;
    private static final double WIDTH = 150;

    /** A measure with its look. */
    private record Measure(Text name, Function<Served, Spread> value, String symbol, String colour, int decimals) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(Text.of("Visits per resident", "人均就诊人次"), Served::visits, "circle", "$0072b2", 1),
            new Measure(Text.of("Way, minutes", "路程（分钟）"), Served::travel, "rect", "$009e73", 1),
            new Measure(Text.of("Wait, minutes", "等候（分钟）"), Served::queue, "diamond", "$d55e00", 1),
            new Measure(Text.of("Paid by patients, yuan", "个人自付（元）"), Served::own, "triangle", "$7a5ba6", 0));
    private static final Map<String, Text> GROUPS = Map.of(
            "town", Text.of("By home town", "按居住镇"),
            "age-band", Text.of("By age", "按年龄"),
            "scheme", Text.of("By insurance", "按医保类型"),
            "poverty", Text.of("By poverty", "按收入"));

    private final Atlas atlas;
    private final List<Scale> scales;

    /** With axes that hold all of these. */
    ServedChart(Atlas atlas, List<Served> all) {
        this.atlas = atlas;
        scales = MEASURES.stream()
                .map(measure -> Scale.fromZero(
                        all.stream()
                                .map(measure.value())
                                .filter(Spread::known)
                                .mapToDouble(Spread::high)
                                .max()
                                .orElse(1),
                        3))
                .toList();
    }

    static int height(List<Served> served) {
        return (int) (TOP + ROW * places(served).get(served.size()) + 10);
    }

    /** Rows at which the groups stand, a heading before each kind, and the end. */
    private static List<Integer> places(List<Served> served) {
        List<Integer> places = new ArrayList<>();
        double at = 0;
        String kind = "";
        for (Served of : served) {
            at += of.group().equals(kind) ? 0 : GAP;
            kind = of.group();
            places.add((int) at++);
        }
        places.add((int) at);
        return places;
    }

    Map<String, Object> option(List<Served> served, Language language) {
        List<Integer> places = places(served);
        int rows = places.get(served.size());
        List<Object> boxes = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> down = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        names(words, served, places, language);
        for (int m = 0; m < MEASURES.size(); m++) {
            double left = LEFT + m * COLUMN;
            Scale scale = scales.get(m);
            boxes.add(Axes.box(left, TOP, WIDTH, ROW * rows));
            across.add(Axes.above(Axes.values(m, 0, scale.max(), scale.step(), "{value}")));
            down.add(Axes.rows(m, rows));
            words.add(Words.bold(MEASURES.get(m).name().in(language), left, 20, "left"));
            draw(series, words, served, places, m, language);
        }
        return Tree.of(
                "grid", boxes,
                "xAxis", across,
                "yAxis", down,
                "tooltip", Tree.of("trigger", "item", "formatter", "{b}"),
                "series", series,
                "graphic", Words.all(words));
    }

    private void names(List<Map<String, Object>> words, List<Served> served, List<Integer> places, Language language) {
        words.add(Words.muted(Text.of("residents", "人数").in(language), RESIDENTS, TOP - 14, "right"));
        String kind = "";
        for (int i = 0; i < served.size(); i++) {
            Served of = served.get(i);
            double y = TOP + (places.get(i) + 0.5) * ROW;
            if (!of.group().equals(kind)) {
                kind = of.group();
                String title = GROUPS.getOrDefault(kind, Text.same(kind)).in(language);
                words.add(Words.bold(title, 8, y - ROW, "left"));
            }
            if (i % 2 == 0) {
                words.add(Words.ground(0, y - ROW / 2, Plate.WIDTH, ROW, "$shore"));
            }
            words.add(Words.within(Words.plain(of.name(atlas).in(language), 20, y, "left"), 160));
            words.add(Words.muted(Numbers.about(of.residents()).in(language), RESIDENTS, y, "right"));
        }
    }

    private void draw(
            List<Object> series,
            List<Map<String, Object>> words,
            List<Served> served,
            List<Integer> places,
            int axes,
            Language language) {
        Measure measure = MEASURES.get(axes);
        List<List<List<Object>>> bars = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        for (int i = 0; i < served.size(); i++) {
            Spread value = measure.value().apply(served.get(i));
            if (!value.known()) {
                continue;
            }
            int row = places.get(i);
            Scale scale = scales.get(axes);
            bars.add(List.of(
                    List.of(Numbers.plain(scale.within(value.low())), row),
                    List.of(Numbers.plain(scale.within(value.high())), row)));
            Text shown = Numbers.fixed(value.mean(), measure.decimals());
            String tip = served.get(i).name(atlas).in(language) + ": " + shown.in(language);
            dots.add(Tree.of("name", tip, "value", List.of(Numbers.plain(value.mean()), row)));
            double y = TOP + (row + 0.5) * ROW;
            words.add(Words.plain(shown.in(language), LEFT + axes * COLUMN + WIDTH + 50, y, "right"));
        }
        series.add(Strokes.segments(axes, bars, measure.colour(), 2));
        series.add(Strokes.points(axes, dots, measure.symbol(), 10, measure.colour()));
    }
}
