package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Cells in classes of ten per cent, one series a class: a picture of thousands of cells stays small. */
final class HeatChart {
    static final double TOP = 62;
    static final double ROW = 17;
    static final double LEFT = 440;
    static final double WIDTH = 680;

    /** Width of a box of the key. */
    static final double BOX = 44;

    private static final double CLASS = 0.1;
    private static final int CLASSES = 10;
    private static final List<String> HEAT =
            IntStream.range(0, CLASSES).mapToObj(i -> "$heat" + i).toList();
    private static final double VALUES = 1184;

    /** A row on the picture; a heading stands there without cells. */
    private record Line(TierLook tier, HeatRow row, boolean heading, boolean first) {}

    /** What stands across the picture. */
    interface Across {
        /** How many cells a row has. */
        int count();

        /** What the cells are, above and below so many rows. */
        void heads(List<Map<String, Object>> words, Language language, int lines);

        /** Pixels between cells. */
        double gap();

        /** Heads the figures of whole rows. */
        Text whole();

        /** The figure of a whole row. */
        default Text whole(HeatRow row) {
            return Numbers.percent(row.whole());
        }

        /** The colours of classes, by name. */
        default List<String> colours() {
            return HEAT;
        }

        /** The class of a cell; below 0 where there is none. */
        default int level(HeatRow row, int column) {
            double share = row.shares()[column];
            return Double.isNaN(share) ? -1 : (int) Math.min(CLASSES - 1, Math.floor(share / CLASS + 1e-9));
        }

        /** The key of the colours, from a place on; where it ends. */
        default double scale(List<Map<String, Object>> words, double x, Language language) {
            words.add(Words.bold(Text.of("Staffed time in use, %", "在岗时间利用率（%）").in(language), 8, 16, "left"));
            for (int i = 0; i < CLASSES; i++) {
                words.add(Words.ground(x + i * BOX, 6, BOX - 1, 14, HEAT.get(i)));
                words.add(Words.muted(Integer.toString(i * 10), x + i * BOX, 30, "center"));
            }
            String more = Text.of("and more", "及以上").in(language);
            words.add(Words.muted(more, x + CLASSES * BOX + 6, 14, "left"));
            return x + CLASSES * BOX + 90;
        }

        /** Whether so few were on duty in a cell that it is drawn small. */
        default boolean faint(HeatRow row, int column) {
            return false;
        }

        /** What is drawn over the cells; headings are lines without a row. */
        default List<Object> over(List<Optional<HeatRow>> lines) {
            return List.of();
        }

        /** The key beside the colours, from a place on. */
        default void key(List<Map<String, Object>> words, double x, Language language) {}
    }

    private final Across across;
    private final List<Line> lines = new ArrayList<>();

    HeatChart(Across across, List<HeatRow> rows) {
        this.across = across;
        TierLook tier = null;
        Text group = Text.NONE;
        for (HeatRow row : rows) {
            if (!row.tier().equals(tier)) {
                lines.add(new Line(row.tier(), row, true, false));
                group = Text.NONE;
            }
            lines.add(new Line(row.tier(), row, false, !row.group().equals(group)));
            tier = row.tier();
            group = row.group();
        }
    }

    int height() {
        return (int) (TOP + ROW * lines.size() + 30);
    }

    Map<String, Object> option(Language language) {
        double height = ROW * lines.size();
        List<Map<String, Object>> words = new ArrayList<>();
        words(words, language);
        across.key(words, across.scale(words, LEFT, language), language);
        Map<String, Object> columns = Tree.of("type", "value", "min", -0.5, "max", across.count() - 0.5, "show", false);
        return Tree.of(
                "grid", List.of(Axes.box(LEFT, TOP, WIDTH, height)),
                "xAxis", List.of(columns),
                "yAxis", List.of(Axes.rows(0, lines.size())),
                "tooltip", Tree.of("show", false),
                "series", series(),
                "graphic", Words.all(words));
    }

    private List<Object> series() {
        List<List<List<Object>>> full = classes();
        List<List<List<Object>>> faint = classes();
        List<Object> above = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            HeatRow row = lines.get(line).row();
            for (int column = 0; !lines.get(line).heading() && column < row.shares().length; column++) {
                int level = across.level(row, column);
                if (level >= 0) {
                    (across.faint(row, column) ? faint : full).get(level).add(List.of(column, line));
                }
                if (row.shares()[column] > 1) {
                    above.add(List.of(column, line));
                }
            }
        }
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < across.colours().size(); i++) {
            cells(series, full.get(i), across.colours().get(i), ROW - 1);
            cells(series, faint.get(i), across.colours().get(i), ROW / 3);
        }
        series.addAll(across.over(lines.stream()
                .map(line -> line.heading() ? Optional.<HeatRow>empty() : Optional.of(line.row()))
                .toList()));
        Map<String, Object> crosses = Strokes.points(0, above, "path://M0 0L8 8M8 0L0 8", 5, "$paper");
        series.add(
                Tree.with(crosses, "itemStyle", Tree.of("color", "none", "borderColor", "$heat0", "borderWidth", 1)));
        return series;
    }

    private List<List<List<Object>>> classes() {
        List<List<List<Object>>> classes = new ArrayList<>();
        across.colours().forEach(colour -> classes.add(new ArrayList<>()));
        return classes;
    }

    /** Cells of one class, all of them one path of the picture. */
    private void cells(List<Object> series, List<List<Object>> at, String colour, double height) {
        if (at.isEmpty()) {
            return;
        }
        double width = Math.max(1, WIDTH / across.count() - across.gap());
        series.add(Tree.with(
                Strokes.points(0, at, "rect", 1, colour),
                "symbolSize",
                List.of(Numbers.plain(width), height),
                "symbolKeepAspect",
                false,
                "large",
                true,
                "largeThreshold",
                0,
                "silent",
                true,
                "itemStyle",
                Tree.of("color", colour, "opacity", 1)));
    }

    private void words(List<Map<String, Object>> words, Language language) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = TOP + (i + 0.5) * ROW;
            if (line.heading()) {
                words.add(TierStyle.mark(line.tier(), 12, y + 1, 5.5));
                words.add(Words.bold(line.tier().name().words().in(language), 26, y + 1, "left"));
                continue;
            }
            if (line.first()) {
                String group = line.row().group().in(language);
                words.add(Words.within(Words.at(group, 26, y, "left", "$ink", Words.SMALL, false), 270));
            }
            String name = line.row().words().in(language);
            words.add(Words.within(Words.muted(name, 306, y, "left"), LEFT - 312));
            String whole = across.whole(line.row()).in(language);
            words.add(Words.at(whole, VALUES, y, "right", "$ink", Words.SMALL, false));
        }
        across.heads(words, language, lines.size());
        words.add(Words.muted(across.whole().in(language), VALUES, TOP - 8, "right"));
    }
}
