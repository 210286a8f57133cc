package org.careshed.report.day;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.careshed.report.chart.Curve;
import org.careshed.report.chart.Days;
import org.careshed.report.chart.Ladder;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.day.DayTable;
import org.careshed.report.input.Range;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** The picture of the run day by day: visits by tier, shares of care, waits; the warm-up is shaded. */
public final class DayByDay {
    public static final String FILE = "day-by-day";
    public static final Wording TITLE = Wording.both("Day by day", "逐日变化");
    private static final double WIDTH = 1200;
    private static final double LEFT = 84;
    private static final double LENGTH = 872;
    private static final double LABELS = LEFT + LENGTH + 10;
    private static final double ROOM = WIDTH - Heading.LEFT - LABELS;
    private static final double NAME = 27;
    private static final Color IN_COUNTY = new Color(0x1F2933);
    private static final Color GRASSROOTS = new Color(0x009E73);

    /** Darker than every ground, and no colour of a tier. */
    private static final Color HOLIDAY = Palette.TEXT;

    private final DayTable table;
    private final Days days;
    private final double[] x;
    private final Scene scene = new Scene();

    private DayByDay(DayTable table) {
        this.table = table;
        days = new Days(table.first(), table.count(), LEFT, LENGTH);
        x = new double[table.count()];
        for (int day = 0; day < x.length; day++) {
            x[day] = days.at(table.first().plusDays(day));
        }
    }

    /** A line with its name at the right end. */
    private record Line(Wording english, Wording chinese, Color colour, Range[] weekly, double[] daily) {
        double[] heights(Ladder ladder, ToDoubleFunction<Range> value) {
            return Arrays.stream(weekly)
                    .mapToDouble(s -> s.known() ? ladder.at(value.applyAsDouble(s)) : Double.NaN)
                    .toArray();
        }

        double last(Ladder ladder) {
            return Arrays.stream(heights(ladder, Range::mean))
                    .filter(y -> !Double.isNaN(y))
                    .reduce(ladder.foot(), (before, y) -> y);
        }
    }

    public static Sheet draw(Heading heading, Atlas atlas, List<Row> daily) {
        if (daily.isEmpty()) {
            return heading.saying(TITLE, Wording.both("This run has no days to show.", "本次运行没有逐日数据。"), WIDTH);
        }
        return new DayByDay(new DayTable(atlas, daily, heading.replications())).sheet(heading);
    }

    private Sheet sheet(Heading heading) {
        heading.draw(scene, TITLE, WIDTH - Heading.LEFT);
        double top = Heading.BOTTOM + 20;
        List<Line> visits = table.tiers().stream().map(this::visits).toList();
        double most = largest(visits);
        double room = Math.max(260, visits.size() * NAME);
        top = panel(
                Wording.both("Visits a day", "每日就诊人次"), top, Ladder.fromZero(top + 20 + room, room, most, 5), visits);
        List<Line> shares = shares();
        double low = values(shares).mapToDouble(Range::low).min().orElse(0);
        double high = values(shares).mapToDouble(Range::high).max().orElse(1);
        Ladder part = Ladder.part(top + 180, 160, low, high);
        Wording title = Wording.both("Shares of visits, mean of 7 days", "就诊占比（7日均值）");
        top = panel(
                part.begin() > 0 ? title.plus(Wording.both("; does not begin at 0", "；纵轴不从0开始")) : title,
                top,
                part,
                shares);
        List<Line> waits = table.tiers().stream()
                .filter(TierLook::inCounty)
                .map(this::wait)
                .filter(line -> values(List.of(line)).anyMatch(s -> s.mean() > 0))
                .toList();
        double longest = values(waits).mapToDouble(Range::high).max().orElse(0);
        Wording minutes = Wording.both("Mean wait before the consultation, minutes, 7 days", "首诊前平均等候（分钟，7日均值）");
        top = panel(minutes, top, Ladder.fromZero(top + 220, 200, longest, 4), waits);
        return heading.sheet(scene, TITLE, top - 10, WIDTH, caption(heading));
    }

    private static Stream<Range> values(List<Line> lines) {
        return lines.stream().flatMap(line -> Arrays.stream(line.weekly())).filter(Range::known);
    }

    private static double largest(List<Line> lines) {
        return lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.daily()))
                .max()
                .orElse(0);
    }

    private Line visits(TierLook tier) {
        return new Line(
                tier.name().first(),
                tier.name().second(),
                tier.stroke(),
                table.weeklyVisitsOf(tier.id()),
                table.visitsOf(tier.id()));
    }

    private Line wait(TierLook tier) {
        return new Line(
                tier.name().first(), tier.name().second(), tier.stroke(), table.weeklyWaitOf(tier.id()), new double[0]);
    }

    private List<Line> shares() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Wording.of("Care inside the county"),
                new Wording("县域内就诊率", ""),
                IN_COUNTY,
                table.weeklyShare(TierLook::inCounty, tier -> true),
                new double[0]));
        lines.add(new Line(
                Wording.of("Grassroots share of it"),
                new Wording("其中基层就诊占比", ""),
                GRASSROOTS,
                table.weeklyShare(TierLook::grassroots, TierLook::inCounty),
                new double[0]));
        return lines;
    }

    private double panel(Wording title, double top, Ladder ladder, List<Line> lines) {
        double roof = ladder.foot() - ladder.height();
        days.shade(scene, table.counted(), roof, ladder.foot());
        ladder.draw(scene, LEFT, days.right());
        days.draw(scene, roof, ladder.foot());
        days.mark(scene, table.holidays(), ladder.foot(), HOLIDAY);
        scene.write(title, Heading.LEFT, top + 4, Mark.Anchor.START, 13, true, Palette.TEXT);
        if (table.counted().isAfter(table.first())) {
            warmUp(roof, ladder.foot());
        }
        double[] wanted = lines.stream().mapToDouble(l -> l.last(ladder)).toArray();
        double[] placed = Curve.apart(wanted, NAME, ladder.foot());
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), ladder, wanted[i], placed[i]);
        }
        scene.mayCut(ladder.foot() + 28);
        return ladder.foot() + 54;
    }

    private void warmUp(double roof, double foot) {
        double end = Math.min(days.right(), days.begin(table.counted()));
        scene.figure(new Line2D.Double(end, roof, end, foot), Ink.dashes(Palette.MUTED, 1));
        Wording words = Wording.both("warm-up", "预热期");
        if (words.text().length() * 7.0 < end - LEFT) {
            scene.add(new Mark.Words(words, LEFT + 5, roof + 13, Mark.Anchor.START, 10, false, Palette.MUTED, false));
        }
    }

    private void line(Line line, Ladder ladder, double end, double label) {
        scene.group(line.english().plus(" ").plus(line.chinese()).text(), g -> {
            if (line.daily().length > 0) {
                double[] y = Arrays.stream(line.daily()).map(ladder::at).toArray();
                g.figure(Curve.line(x, y), Ink.line(Ink.veil(line.colour(), 0.45), 0.6));
            }
            g.figure(
                    Curve.band(x, line.heights(ladder, Range::high), line.heights(ladder, Range::low)),
                    Ink.fill(Ink.veil(line.colour(), 0.2)));
            g.figure(Curve.line(x, line.heights(ladder, Range::mean)), Ink.line(line.colour(), 1.8));
        });
        scene.figure(new Line2D.Double(days.right(), end, LABELS - 2, label - 4), Ink.line(line.colour(), 1));
        scene.write(
                line.english().within(ROOM, 10.5, true), LABELS, label, Mark.Anchor.START, 10.5, true, line.colour());
        scene.write(line.chinese().within(ROOM, 10, false), LABELS, label + 12, 10, Palette.MUTED);
    }

    private Wording[] caption(Heading heading) {
        String english =
                "Thick lines: mean of the 7 days around, so that weekends do not look like a trend; thin lines: single"
                        + " days. "
                        + (table.holidays().isEmpty()
                                ? ""
                                : "Black bars at the foot: public holidays; doors are open for shorter hours then, so"
                                        + " waits may rise for a week. ")
                        + "Days before the first counted day are the shaded warm-up and enter no other figure. Waits are weighted by visits; queues outside the county are"
                        + " not simulated. "
                        + (heading.replications() > 1
                                ? "Means over " + heading.replications()
                                        + " replications; ribbons: from the lowest to the highest of them."
                                : heading.basis());
        String chinese = "粗线为7日均值，细线为单日值；"
                + (table.holidays().isEmpty() ? "" : "底部黑条为节假日，开放时间较短，等候可能上升；")
                + "灰底为预热期，不计入结果。等候按就诊人次加权；县外排队未模拟。浅色带为各次重复的最低至最高值。";
        return new Wording[] {Wording.of(english), new Wording(chinese, "")};
    }
}
