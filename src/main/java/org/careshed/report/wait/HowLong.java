package org.careshed.report.wait;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.chart.Axis;
import org.careshed.report.chart.Curve;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.wait.TierWaits;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;
import org.careshed.result.Summary;

/** The picture of how long patients wait before the first consultation: a curve for each tier over the same minutes. */
public final class HowLong {
    public static final String FILE = "how-long";
    public static final Wording TITLE = Wording.both("How long patients wait", "患者等候多久");
    private static final double WIDTH = 1200;
    private static final double FROM = 268;
    private static final double LENGTH = 560;
    private static final double ROW = 96;
    private static final double HEIGHT = 66;
    private static final double FOOT = 14;
    private static final double LONGEST = 180;
    private static final double[] COLUMNS = {900, 968, 1038, 1105, 1172};
    private static final String[][] HEADS = {
        {"median", "中位数"}, {"p90", "第90百分位"}, {"> 15 min", "超15分钟"}, {"> 30 min", "超30分钟"}, {"> 60 min", "超60分钟"}
    };

    private final Scene scene = new Scene();
    private final Map<TierLook, TierWaits> tiers;
    private final Summary summary;
    private final Axis axis;

    private HowLong(Map<TierLook, TierWaits> tiers, Summary summary) {
        this.tiers = tiers;
        this.summary = summary;
        double longest = 1;
        for (Map.Entry<TierLook, TierWaits> tier : tiers.entrySet()) {
            double shown = tier.getKey().inCounty() ? 0.99 : 0.95;
            longest = Math.max(longest, tier.getValue().percentile(shown).mean());
        }
        axis = Axis.minutes(FROM, LENGTH, Math.min(longest, LONGEST));
    }

    public static Sheet draw(Heading heading, Summary summary, Atlas atlas, List<Row> rows) {
        Map<String, TierWaits> waits = TierWaits.of(rows, heading.replications());
        Map<TierLook, TierWaits> tiers = new LinkedHashMap<>();
        atlas.tiers().forEach((id, look) -> {
            if (waits.containsKey(id) && waits.get(id).consultations() > 0) {
                tiers.put(look, waits.get(id));
            }
        });
        if (tiers.isEmpty()) {
            return heading.saying(TITLE, Wording.both("Nobody saw a doctor in this run.", "本次运行没有接诊。"), WIDTH);
        }
        return new HowLong(tiers, summary).sheet(heading);
    }

    private Sheet sheet(Heading heading) {
        heading.draw(scene, TITLE, WIDTH - Heading.LEFT);
        double top = Heading.BOTTOM + 48;
        double bottom = top + tiers.size() * ROW;
        heads(top);
        axis.draw(scene, top, bottom);
        axis.feet(scene, bottom);
        double y = top;
        for (Map.Entry<TierLook, TierWaits> tier : tiers.entrySet()) {
            row(tier.getKey(), tier.getValue(), y + ROW);
            y += ROW;
            scene.mayCut(y + 2);
        }
        return heading.sheet(scene, TITLE, bottom + 22, WIDTH, caption(heading));
    }

    private void heads(double top) {
        Wording title = Wording.both("Wait before the consultation, minutes", "首诊前等候（分钟）");
        scene.write(title, FROM, top - 26, Mark.Anchor.START, 12, true, Palette.TEXT);
        for (int i = 0; i < COLUMNS.length; i++) {
            scene.write(Wording.of(HEADS[i][0]), COLUMNS[i], top - 20, Mark.Anchor.END, 10.5, true, Palette.TEXT);
            scene.write(new Wording(HEADS[i][1], ""), COLUMNS[i], top - 6, Mark.Anchor.END, 9.5, false, Palette.MUTED);
        }
    }

    private void row(TierLook tier, TierWaits waits, double bottom) {
        double foot = bottom - FOOT;
        name(tier, waits, foot - HEIGHT + 14);
        for (double share : new double[] {0, 0.5, 0.9, 1}) {
            double y = foot - HEIGHT * share;
            scene.figure(new Line2D.Double(FROM, y, FROM + LENGTH, y), Ink.line(Palette.RULE, share == 0 ? 1 : 0.6));
            Wording words = Wording.of(Math.round(share * 100) + " %");
            if (share > 0 && share < 1) {
                scene.write(words, FROM - 5, y + 3.5, Mark.Anchor.END, 9.5, false, Palette.MUTED);
            }
        }
        curve(tier, waits, foot);
        Spread median = figure("median_wait_minutes", tier, waits, 0.5);
        Spread p90 = figure("p90_wait_minutes", tier, waits, 0.9);
        crossing(median, 0.5, foot, axis.at(p90.mean()) - axis.at(median.mean()));
        crossing(p90, 0.9, foot, LENGTH);
        values(waits, median, p90, foot - HEIGHT / 2 + 4);
    }

    /** The summary's figure, so that one run never tells two; read from the counts where the summary has none. */
    private Spread figure(String measure, TierLook tier, TierWaits waits, double share) {
        return summary.headlines().stream()
                .filter(h -> h.measure().equals(measure) && h.of().equals(tier.id()))
                .findFirst()
                .map(h -> Spread.of(h.estimate()))
                .filter(Spread::known)
                .orElseGet(() -> waits.percentile(share));
    }

    private void curve(TierLook tier, TierWaits waits, double foot) {
        int minutes = (int) Math.ceil(axis.end());
        double[] x = new double[minutes + 1];
        double[] seen = new double[minutes + 1];
        double[] ground = new double[minutes + 1];
        for (int minute = 0; minute <= minutes; minute++) {
            x[minute] = axis.at(Math.min(minute, axis.end()));
            seen[minute] = foot - HEIGHT * waits.share(0, minute).mean();
            ground[minute] = foot;
        }
        scene.group(tip(tier, waits), g -> {
            g.figure(Curve.band(x, seen, ground), Ink.fill(Ink.veil(tier.colour(), 0.28)));
            g.figure(Curve.line(x, seen), Ink.line(tier.stroke(), 2));
        });
    }

    private static String tip(TierLook tier, TierWaits waits) {
        StringBuilder tip = new StringBuilder(tier.name().text() + ": seen within ");
        for (int minutes : new int[] {1, 5, 15, 30, 60}) {
            tip.append(minutes == 1 ? "" : ", ").append(minutes).append(" min ");
            tip.append(Figures.percent(waits.share(0, minutes).mean()));
        }
        return tip.toString();
    }

    /** A dot where the curve reaches a share, a line down to the minutes, and words in the free room on either side. */
    private void crossing(Spread minutes, double share, double foot, double free) {
        if (minutes.mean() > axis.end()) {
            return;
        }
        double x = axis.at(minutes.mean());
        double y = foot - HEIGHT * share;
        Ink ink = share > 0.5 ? Ink.dashes(Palette.TEXT, 1.2) : Ink.line(Palette.TEXT, 1.2);
        scene.figure(new Line2D.Double(x, y, x, foot), ink);
        scene.figure(
                new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7),
                Ink.fill(Palette.TEXT).edged(Color.WHITE, 1));
        Wording words = Wording.of((share > 0.5 ? "p90 " : "median ") + Figures.minutes(minutes.mean()));
        double width = Lettering.width(words, 10, false) + 9;
        if (free >= width || x - FROM >= width) {
            boolean right = free >= width;
            Mark.Anchor anchor = right ? Mark.Anchor.START : Mark.Anchor.END;
            scene.add(new Mark.Words(words, right ? x + 6 : x - 6, y + 13, anchor, 10, false, Palette.TEXT, true));
        }
    }

    private void name(TierLook tier, TierWaits waits, double y) {
        double room = FROM - Heading.LEFT - 40;
        scene.figure(
                tier.symbol(Heading.LEFT + 7, y - 4, 6), Ink.fill(tier.colour()).edged(tier.rim(), 0.8));
        double x = Heading.LEFT + 22;
        scene.write(tier.name().first().within(room, 12, true), x, y, Mark.Anchor.START, 12, true, Palette.TEXT);
        scene.write(tier.name().second().within(room, 11, false), x, y + 16, 11, Palette.MUTED);
        String count = Figures.about(waits.consultations()) + " consultations";
        scene.write(Wording.of(count).within(room, 10.5, false), x, y + 32, 10.5, Palette.MUTED);
    }

    private void values(TierWaits waits, Spread median, Spread p90, double y) {
        Spread[] values = {
            median,
            p90,
            waits.share(15, Double.POSITIVE_INFINITY),
            waits.share(30, Double.POSITIVE_INFINITY),
            waits.share(60, Double.POSITIVE_INFINITY)
        };
        for (int i = 0; i < values.length; i++) {
            boolean minutes = i < 2;
            String text = minutes ? Figures.minutes(values[i].mean()) + " min" : Figures.percent(values[i].mean());
            scene.write(Wording.of(text), COLUMNS[i], y, Mark.Anchor.END, 11.5, true, Palette.TEXT);
            double scale = minutes ? 1 : 100;
            int column = i;
            values[i]
                    .half()
                    .ifPresent(half -> scene.write(
                            Wording.of("± " + Heading.atLeastATenth(half * scale)),
                            COLUMNS[column],
                            y + 15,
                            Mark.Anchor.END,
                            10,
                            false,
                            Palette.MUTED));
        }
    }

    private Wording[] caption(Heading heading) {
        String english =
                "Waits in queues from arrival to the first consultation, of all consultations of the counted days."
                        + " Curves: the share of patients who were seen within so many minutes, 0 to 100 % in every row. Dots: half"
                        + " of the patients (median) and nine of ten (p90) wait no longer, as in the summary. Waits outside the county"
                        + " are drawn at random, not queued. " + heading.basis();
        String chinese = "统计期内全部首诊前的排队等候。曲线为在该分钟数内已就诊的患者比例（每行均为0至100%）；" + "圆点为中位数和第90百分位。县外等候为抽样值，未模拟排队。";
        return new Wording[] {Wording.of(english), new Wording(chinese, "")};
    }
}
