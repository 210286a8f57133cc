package org.careshed.report.chart;

import java.awt.geom.Line2D;
import java.util.Locale;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;

/**
 * A vertical axis. It begins at 0 but for lines of shares that lie close together.
 *
 * @param foot where the smallest value stands on the sheet
 * @param height on the sheet
 * @param begin the smallest value
 * @param end the largest value
 * @param step between grid lines
 * @param scale what a label shows is the value times this
 * @param unit written after each label
 */
public record Ladder(double foot, double height, double begin, double end, double step, double scale, String unit) {

    /** 0 to a round number, at least 1, with about as many steps as asked. */
    public static Ladder fromZero(double foot, double height, double largest, double steps) {
        double top = Math.max(largest, 1);
        double step = Math.max(Figures.round(top / steps), top >= 2 ? 1 : 0.5);
        return new Ladder(foot, height, 0, Math.ceil(top / step) * step, step, 1, "");
    }

    /** A part of 0 to 100 per cent that holds all values. */
    public static Ladder part(double foot, double height, double smallest, double largest) {
        Axis axis = Axis.part(0, 1, smallest, largest);
        return new Ladder(foot, height, axis.begin(), axis.end(), axis.step(), 100, " %");
    }

    /** Where a value stands on the sheet. */
    public double at(double value) {
        return foot - height * (value - begin) / (end - begin);
    }

    /** Grid lines from left to right and labels before them. */
    public void draw(Scene scene, double left, double right) {
        int lines = (int) Math.floor((end - begin) / step * 1.0001) + 1;
        for (int i = 0; i < lines; i++) {
            double value = begin + i * step;
            double y = at(value);
            boolean zero = i == 0 && begin == 0;
            scene.figure(new Line2D.Double(left, y, right, y), Ink.line(zero ? Palette.MUTED : Palette.RULE, 0.8));
            scene.write(Wording.of(label(value)), left - 5, y + 3.5, Mark.Anchor.END, 10, false, Palette.MUTED);
        }
    }

    private String label(double value) {
        double shown = Math.rint(value * scale * 1e6) / 1e6;
        return String.format(Locale.ROOT, shown == Math.rint(shown) ? "%,.0f" : "%.1f", shown) + unit;
    }
}
