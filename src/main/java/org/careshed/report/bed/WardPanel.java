package org.careshed.report.bed;

import java.awt.geom.Line2D;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.careshed.report.chart.Curve;
import org.careshed.report.chart.Days;
import org.careshed.report.chart.Ladder;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.bed.Ward;
import org.careshed.report.input.Range;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Name;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/** One ward: beds in use over time below the line of all beds, and below it the patients who wait for one. */
record WardPanel(Ward ward, Name facility, TierLook look, Days days, LocalDate counted) {
    static final double HEIGHT = 206;
    private static final double TITLE = 46;
    private static final double BEDS = 88;
    private static final double QUEUE = 26;
    private static final double BETWEEN = 14;
    private static final double LABELS = 34;

    void draw(Scene scene, double y) {
        titles(scene, y);
        double foot = y + TITLE + BEDS;
        double most = Math.max(ward.beds(), Ward.most(ward.occupied()));
        Ladder beds = Ladder.fromZero(foot, BEDS, most, 3);
        days.shade(scene, counted, y + TITLE, foot);
        beds.draw(scene, days.from(), days.right());
        double queueFoot = foot + BETWEEN + QUEUE;
        Ladder queue = Ladder.fromZero(queueFoot, QUEUE, Ward.most(ward.waiting()), 1);
        days.shade(scene, counted, foot + BETWEEN, queueFoot);
        days.draw(scene, y + TITLE, queueFoot);
        curve(scene, ward.occupied(), beds);
        double line = beds.at(ward.beds());
        scene.figure(new Line2D.Double(days.from(), line, days.right(), line), Ink.line(Palette.TEXT, 1.6));
        queue.draw(scene, days.from(), days.right());
        curve(scene, ward.waiting(), queue);
        Wording label = Ward.most(ward.waiting()) > 0
                ? Wording.both("waiting for a bed", "等候床位")
                : Wording.both("nobody waits for a bed", "无人等候床位");
        scene.add(new Mark.Words(
                label, days.right(), foot + BETWEEN + 3, Mark.Anchor.END, 9.5, false, Palette.MUTED, true));
    }

    private void titles(Scene scene, double y) {
        double left = days.from() - LABELS;
        double room = days.right() - left;
        scene.figure(look.symbol(left + 6, y + 10, 5), Ink.fill(look.colour()).edged(look.rim(), 0.8));
        scene.write(
                facility.both().within(room - 18, 11.5, true),
                left + 17,
                y + 14,
                Mark.Anchor.START,
                11.5,
                true,
                Palette.TEXT);
        Wording text = UsualName.of(ward.bedClass()).plus(": " + Figures.exact(ward.beds()) + " beds");
        if (ward.occupancy().known()) {
            text = text.plus(", " + Figures.percent(ward.occupancy().mean()) + " in use");
        }
        if (ward.waitDays().known()) {
            double wait = ward.waitDays().mean();
            text = text.plus(", wait " + (wait < 0.05 ? "<0.1" : Figures.minutes(wait)) + " d");
        }
        scene.write(text.within(room, 10.5, false), left, y + 31, 10.5, Palette.TEXT);
    }

    private void curve(Scene scene, Range[] values, Ladder ladder) {
        double[] x = new double[values.length];
        double[] ground = new double[values.length];
        for (int day = 0; day < x.length; day++) {
            x[day] = days.at(days.first().plusDays(day));
            ground[day] = ladder.foot();
        }
        double[] mean = heights(values, ladder, Range::mean);
        scene.figure(Curve.band(x, mean, ground), Ink.fill(Ink.veil(look.colour(), 0.25)));
        if (Arrays.stream(values).anyMatch(Range::wide)) {
            double[] high = heights(values, ladder, Range::high);
            double[] low = heights(values, ladder, Range::low);
            scene.figure(Curve.band(x, high, low), Ink.fill(Ink.veil(look.colour(), 0.35)));
        }
        scene.figure(Curve.line(x, mean), Ink.line(look.stroke(), 1.3));
    }

    private static double[] heights(Range[] values, Ladder ladder, ToDoubleFunction<Range> value) {
        return Arrays.stream(values)
                .mapToDouble(s -> ladder.at(value.applyAsDouble(s)))
                .toArray();
    }
}
