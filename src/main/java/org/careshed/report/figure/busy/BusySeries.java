package org.careshed.report.figure.busy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;

/** What is drawn on the two axes: of each tier the bars, stems, dots and swarms, each kind one series. */
final class BusySeries {
    private static final double DOT = 6;
    private static final double ROOM = 34;

    private static final class Marks {
        private final List<List<List<Object>>> bars = new ArrayList<>();
        private final List<List<List<Object>>> intervals = new ArrayList<>();
        private final List<List<List<Object>>> stems = new ArrayList<>();
        private final List<Object> means = new ArrayList<>();
        private final List<List<Object>> dots = List.of(new ArrayList<>(), new ArrayList<>());
        private final List<List<List<List<Object>>>> middles = List.of(new ArrayList<>(), new ArrayList<>());
        private final List<List<List<List<Object>>>> medians = List.of(new ArrayList<>(), new ArrayList<>());
    }

    private final Atlas atlas;
    private final double[] pixels;
    private final Language language;
    private final Map<TierLook, Marks> tiers = new LinkedHashMap<>();

    /** Pixels for one unit of each axis. */
    BusySeries(Atlas atlas, double[] pixels, Language language) {
        this.atlas = atlas;
        this.pixels = pixels.clone();
        this.language = language;
    }

    void add(BusyRows.Single row) {
        Marks marks = tiers.computeIfAbsent(row.tier(), tier -> new Marks());
        Workload load = row.load();
        double y = row.top() + BusyRows.LINE / 2;
        if (load.utilisation().isPresent()) {
            double use = Numbers.plain(100 * load.use());
            marks.bars.add(segment(0, y, use, y));
            double half = 100 * load.halfWidth().orElse(0);
            if (half * pixels[0] > 0.5) {
                marks.intervals.add(segment(Numbers.plain(Math.max(0, use - half)), y, Numbers.plain(use + half), y));
            }
        }
        if (load.meanWait().isPresent()) {
            double mean = Numbers.plain(load.meanWait().getAsDouble());
            double p90 = Numbers.plain(load.p90Wait().orElse(mean));
            marks.stems.add(segment(mean, y, p90, y));
            marks.stems.add(segment(p90, y - 5, p90, y + 5));
            marks.means.add(dot(load, mean, y, Numbers.timed(mean)));
        }
    }

    void add(BusyRows.Crowd row) {
        swarm(row, 0, Crowded.uses(row.loads()), 100);
        swarm(row, 1, Crowded.waits(row.loads()), 1);
    }

    private void swarm(BusyRows.Crowd row, int side, Crowded crowd, double scale) {
        if (!crowd.known()) {
            return;
        }
        Marks marks = tiers.computeIfAbsent(row.tier(), tier -> new Marks());
        double middle = row.top() + BusyRows.SWARM / 2;
        double[] at = new double[crowd.values().length];
        for (int i = 0; i < at.length; i++) {
            at[i] = crowd.values()[i] * scale * pixels[side];
        }
        double[] heights = Beeswarm.heights(at, DOT - 1, ROOM);
        for (int i = 0; i < at.length; i++) {
            double value = crowd.values()[i];
            Text told = side == 0 ? Numbers.percent(value) : Numbers.timed(value);
            double x = Numbers.plain(value * scale);
            marks.dots.get(side).add(dot(crowd.loads().get(i), x, Numbers.plain(middle + heights[i]), told));
        }
        double median = Numbers.plain(crowd.median() * scale);
        marks.middles
                .get(side)
                .add(segment(Numbers.plain(crowd.low() * scale), middle, Numbers.plain(crowd.high() * scale), middle));
        marks.medians.get(side).add(segment(median, middle - ROOM, median, middle + ROOM));
    }

    private Map<String, Object> dot(Workload load, double x, double y, Text told) {
        String name = atlas.provider(load.facility())
                .name()
                .words()
                .then(Text.of(", ", "，"))
                .then(UsualName.words(load.resource()))
                .then(Text.of(": ", "："))
                .then(told)
                .in(language);
        return Tree.of("name", name, "value", List.of(x, y));
    }

    private static List<List<Object>> segment(double x1, double y1, double x2, double y2) {
        return List.of(List.of(x1, y1), List.of(x2, y2));
    }

    /** All series; bars are so many pixels thick. */
    List<Object> all(double bar) {
        List<Object> series = new ArrayList<>();
        tiers.forEach((tier, marks) -> {
            String colour = TierStyle.colour(tier);
            add(series, marks.bars, 0, colour, bar);
            add(series, marks.intervals, 0, "$ink", 1);
            add(series, marks.stems, 1, colour, 2);
            for (int side = 0; side < 2; side++) {
                add(series, marks.middles.get(side), side, "$rule", 2 * ROOM);
                if (!marks.medians.get(side).isEmpty()) {
                    series.add(Tree.with(Strokes.segments(side, marks.medians.get(side), "$ink", 1.6), "z", 6));
                }
                if (!marks.dots.get(side).isEmpty()) {
                    series.add(Strokes.points(side, marks.dots.get(side), TierStyle.symbol(tier), DOT, colour));
                }
            }
            if (!marks.means.isEmpty()) {
                series.add(Strokes.points(1, marks.means, TierStyle.symbol(tier), 9, colour));
            }
        });
        return series;
    }

    private static void add(List<Object> series, List<List<List<Object>>> ends, int axes, String colour, double width) {
        if (!ends.isEmpty()) {
            series.add(Strokes.segments(axes, ends, colour, width));
        }
    }
}
