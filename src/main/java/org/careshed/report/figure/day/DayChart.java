package org.careshed.report.figure.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Range;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Days;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Three panels over the same days: visits, shares, waits; names at the right end of their lines. */
final class DayChart {
    private static final double LEFT = 64;
    private static final double WIDTH = 900;
    private static final double HEAD = 44;
    private static final double FOOT = 34;
    private static final double NAME = 17;
    private static final double MARK = 6;
    /** A mean of seven days is smooth: every third is enough for the eye, and a third of the work. */
    private static final int EVERY = 3;

    private record Curve(Text name, String colour, String symbol, Range[] weekly, double[] daily) {}

    private record Panel(Text title, double height, Scale scale, String template, List<Curve> curves) {}

    private final DayTable table;
    private final Days days;
    private final Scale shareScale;
    private final List<Panel> panels = new ArrayList<>();

    DayChart(DayTable table) {
        this.table = table;
        days = new Days(table.first(), table.count(), table.counted());
        List<Curve> shares = List.of(
                share(Text.of("Care inside the county", "县域内就诊率"), "$ink", "diamond", inCounty(table)),
                share(Text.of("Grassroots share of it", "其中基层占比"), "$009e73", "rect", grassroots(table)));
        double low = values(shares, Range::low).min().orElse(0);
        double high = values(shares, Range::high).max().orElse(100);
        shareScale = Scale.part(Math.max(0, low - 1), Math.min(100, high + 1), 5);
        List<Curve> visits = table.tiers().stream().map(this::visits).toList();
        double most = visits.stream()
                .flatMapToDouble(c -> Arrays.stream(c.daily()))
                .max()
                .orElse(0);
        List<Curve> waits = table.tiers().stream()
                .filter(TierLook::inCounty)
                .map(this::wait)
                .filter(curve -> values(List.of(curve), Range::mean).anyMatch(v -> v > 0))
                .toList();
        double longest = values(waits, Range::high).max().orElse(0);
        panels.add(panel(Text.of("Visits a day", "每日就诊人次"), 260, Scale.counts(most, 5), "{value}", visits));
        panels.add(panel(Text.of("Shares of visits, mean of 7 days, %", "就诊占比（7日均值，%）"), 160, shareScale, "%", shares));
        panels.add(panel(
                Text.of("Mean wait before the consultation, minutes, 7 days", "首诊前平均等候（分钟，7日均值）"),
                200,
                Scale.counts(longest, 5),
                "{value}",
                waits));
    }

    private static Panel panel(Text title, double least, Scale scale, String template, List<Curve> curves) {
        return new Panel(title, Math.max(least, curves.size() * NAME), scale, template, curves);
    }

    /** Whether the axis of shares leaves out 0. */
    boolean partOfShares() {
        return shareScale.min() > 0;
    }

    int height() {
        return (int) panels.stream().mapToDouble(p -> HEAD + p.height() + FOOT).sum();
    }

    static Range[] inCounty(DayTable table) {
        return table.weeklyShare(TierLook::inCounty, tier -> true);
    }

    static Range[] grassroots(DayTable table) {
        return table.weeklyShare(TierLook::grassroots, TierLook::inCounty);
    }

    private static Curve share(Text name, String colour, String symbol, Range[] shares) {
        Range[] percent = Arrays.stream(shares)
                .map(s -> new Range(100 * s.low(), 100 * s.mean(), 100 * s.high()))
                .toArray(Range[]::new);
        return new Curve(name, colour, symbol, percent, new double[0]);
    }

    private Curve visits(TierLook tier) {
        return curve(tier, table.weeklyVisitsOf(tier.id()), table.visitsOf(tier.id()));
    }

    private Curve wait(TierLook tier) {
        return curve(tier, table.weeklyWaitOf(tier.id()), new double[0]);
    }

    private static Curve curve(TierLook tier, Range[] weekly, double[] daily) {
        return new Curve(tier.name().words(), TierStyle.colour(tier), TierStyle.symbol(tier), weekly, daily);
    }

    private static java.util.stream.DoubleStream values(List<Curve> curves, ToDoubleFunction<Range> value) {
        return curves.stream()
                .flatMap(curve -> Stream.of(curve.weekly()))
                .filter(Range::known)
                .mapToDouble(value);
    }

    /** Its name behind the last day, with a mark of its colour. */
    private Map<String, Object> label(Curve curve, List<List<Object>> weekly) {
        return Tree.of(
                "show",
                true,
                "formatter",
                "{mark|—} {a}",
                "color",
                "$ink",
                "fontSize",
                Words.SMALL,
                "offset",
                List.of(beyond(weekly), 0),
                "rich",
                Tree.of("mark", Tree.of("color", curve.colour(), "fontSize", Words.SMALL, "fontWeight", "bold")));
    }

    /** Pixels from the last mean of seven days, which ends before the days do, to behind the last day. */
    private double beyond(List<List<Object>> weekly) {
        if (weekly.isEmpty()) {
            return 0;
        }
        double last = ((Number) weekly.get(weekly.size() - 1).get(0)).doubleValue();
        double left = (Axes.millis(days.last().plusDays(1)) - last) / Axes.DAY;
        return Numbers.plain(left * WIDTH / days.count() + 4);
    }

    Map<String, Object> option(Language language) {
        List<Object> boxes = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Scale scale = panel.scale();
            double begin = top + HEAD;
            String percent = Axes.percent(language == Language.CHINESE);
            boxes.add(Axes.box(LEFT, begin, WIDTH, panel.height()));
            across.add(Axes.days(i, days.first(), days.last()));
            up.add(Axes.values(
                    i, scale.min(), scale.max(), scale.step(), panel.template().equals("%") ? percent : "{value}"));
            words.add(Words.bold(panel.title().in(language), 8, top + 18, "left"));
            grounds(words, begin, panel.height(), language);
            for (int c = 0; c < panel.curves().size(); c++) {
                draw(i, c, panel.curves().get(c), series, language);
            }
            top = begin + panel.height() + FOOT;
        }
        return Tree.of(
                "grid", boxes,
                "xAxis", across,
                "yAxis", up,
                "tooltip", Tree.of("show", false),
                "series", series,
                "graphic", Words.all(words));
    }

    private void grounds(List<Map<String, Object>> words, double top, double height, Language language) {
        days.calendar(words, LEFT, WIDTH, top, top + height, true);
        double day = WIDTH / days.count();
        if (days.warmUp() > 0) {
            words.add(Words.ground(LEFT, top, days.warmUp() * day, height, "$faint"));
            words.add(Words.muted(Text.of("warm-up", "预热期").in(language), LEFT + 4, top + 8, "left"));
        }
        for (LocalDate holiday : table.holidays()) {
            double x = LEFT + day * (holiday.toEpochDay() - days.first().toEpochDay());
            words.add(Tree.with(Words.ground(x, top + height - MARK, Math.max(2, day), MARK, "$ink"), "z", 3));
        }
    }

    private void draw(int axes, int place, Curve curve, List<Object> series, Language language) {
        if (curve.daily().length > 0) {
            Map<String, Object> thin = Strokes.line(axes, days.points(curve.daily()), curve.colour(), 0.8);
            series.add(Tree.with(thin, "lineStyle", Tree.of("color", curve.colour(), "width", 0.8, "opacity", 0.45)));
        }
        if (Arrays.stream(curve.weekly()).anyMatch(Range::wide)) {
            series.addAll(Strokes.band(
                    axes,
                    "range" + axes + "-" + place,
                    days.points(curve.weekly(), Range::low, EVERY),
                    days.points(curve.weekly(), Range::high, EVERY),
                    curve.colour(),
                    0.2));
        }
        List<List<Object>> weekly = days.points(curve.weekly(), Range::mean, EVERY);
        series.add(Tree.with(
                Strokes.line(axes, weekly, curve.colour(), 2),
                "name",
                curve.name().in(language),
                "endLabel",
                label(curve, weekly),
                "labelLayout",
                Tree.of("moveOverlap", "shiftY")));
        List<List<Object>> marks = new ArrayList<>();
        for (int i = 4 + 3 * place % 14; i < weekly.size(); i += 20) {
            marks.add(weekly.get(i));
        }
        series.add(Tree.with(Strokes.points(axes, marks, curve.symbol(), 8, curve.colour()), "silent", true));
    }
}
