package org.careshed.report.figure.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Dots with intervals in two columns, towns above needs. */
final class TownChart {
    private static final double ROW = 26;
    private static final double HEAD = 66;
    private static final double VISITS = 300;
    private static final double[] LEFT = {330, 770};
    private static final double WIDTH = 290;
    private static final double[] VALUES = {740, 1184};
    private static final String[] COLOURS = {"$0072b2", "$009e73"};
    private static final String[] SYMBOLS = {"circle", "rect"};
    private static final List<Text> TITLES = List.of(
            Text.of("Care inside the county, %", "县域内就诊率（%）"), Text.of("Grassroots share of it, %", "其中基层占比（%）"));
    private static final Scale WHOLE = new Scale(0, 100, 25);

    private final Scale inCounty;
    private final Scale grassroots;

    TownChart(Scale inCounty, Scale grassroots) {
        this.inCounty = inCounty;
        this.grassroots = grassroots;
    }

    static int rows(List<TownBlock> blocks) {
        return blocks.stream().mapToInt(block -> block.keys().size()).sum();
    }

    static int height(int rows) {
        return (int) (2 * HEAD + rows * ROW + 8);
    }

    Map<String, Object> option(List<TownBlock> blocks, Language language) {
        List<Object> boxes = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> down = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        double top = HEAD;
        for (int b = 0; b < blocks.size(); b++) {
            TownBlock block = blocks.get(b);
            names(block, top, words, language);
            for (int side = 0; side < 2; side++) {
                int axes = 2 * b + side;
                Scale scale = b == 1 ? WHOLE : side == 0 ? inCounty : grassroots;
                boxes.add(Axes.box(LEFT[side], top, WIDTH, ROW * block.keys().size()));
                across.add(Axes.above(Axes.values(
                        axes, scale.min(), scale.max(), scale.step(), Axes.percent(language == Language.CHINESE))));
                down.add(Axes.rows(axes, block.keys().size()));
                words.add(Words.bold(TITLES.get(side).in(language), LEFT[side], top - 34, "left"));
                dots(block, axes, side, scale, series, language);
                values(block, side, top, words, language);
            }
            top += ROW * block.keys().size() + HEAD;
        }
        return Tree.of(
                "grid", boxes,
                "xAxis", across,
                "yAxis", down,
                "tooltip", Tree.of("trigger", "item", "formatter", "{b}"),
                "series", series,
                "graphic", Words.all(words));
    }

    private static void names(TownBlock block, double top, List<Map<String, Object>> words, Language language) {
        words.add(Words.at(block.title().in(language), 8, top - 34, "left", "$ink", 14, true));
        words.add(Words.muted(Text.of("visits", "人次").in(language), VISITS, top - 12, "right"));
        List<String> keys = block.keys();
        for (int i = 0; i < keys.size(); i++) {
            double y = top + (i + 0.5) * ROW;
            if (i % 2 == 0) {
                words.add(Words.ground(0, y - ROW / 2, Plate.WIDTH, ROW, "$shore"));
            }
            String name = block.name(keys.get(i)).in(language);
            words.add(Words.within(Words.at(name, 8, y, "left", "$ink", Words.USUAL, i == 0), VISITS - 80));
            words.add(
                    Words.muted(Numbers.about(block.table().visits(keys.get(i))).in(language), VISITS, y, "right"));
        }
    }

    private static Spread share(TownBlock block, String key, int side) {
        return side == 0 ? block.table().inCounty(key) : block.table().grassroots(key);
    }

    private static void dots(TownBlock block, int axes, int side, Scale scale, List<Object> series, Language language) {
        List<String> keys = block.keys();
        List<List<List<Object>>> intervals = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        List<Object> whole = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Spread share = share(block, keys.get(i), side);
            if (share.known()) {
                intervals.add(List.of(
                        List.of(Numbers.plain(scale.within(100 * share.low())), i),
                        List.of(Numbers.plain(scale.within(100 * share.high())), i)));
                String tip = block.name(keys.get(i)).in(language) + ": "
                        + Numbers.percent(share).in(language);
                (i == 0 ? whole : dots)
                        .add(Tree.of("name", tip, "value", List.of(Numbers.plain(100 * share.mean()), i)));
            }
        }
        Spread county = share(block, ShareTable.WHOLE, side);
        if (county.known()) {
            double x = Numbers.plain(100 * county.mean());
            List<Object> from = List.of(x, -0.5);
            List<Object> to = List.of(x, keys.size() - 0.5);
            series.add(Strokes.dashed(Strokes.segments(axes, List.of(List.of(from, to)), COLOURS[side], 1.4)));
        }
        series.add(Strokes.segments(axes, intervals, COLOURS[side], 2));
        series.add(Strokes.points(axes, dots, SYMBOLS[side], 10, COLOURS[side]));
        series.add(Strokes.points(axes, whole, "diamond", 13, "$ink"));
    }

    private static void values(
            TownBlock block, int side, double top, List<Map<String, Object>> words, Language language) {
        List<String> keys = block.keys();
        for (int i = 0; i < keys.size(); i++) {
            String value = Numbers.percent(share(block, keys.get(i), side)).in(language);
            words.add(Words.at(value, VALUES[side], top + (i + 0.5) * ROW, "right", "$ink", Words.USUAL, i == 0));
        }
    }
}
