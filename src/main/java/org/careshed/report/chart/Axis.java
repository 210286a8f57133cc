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
 * A horizontal axis. It begins at 0 but for dots and lines of shares that lie close together.
 *
 * @param from where the smallest value stands on the sheet
 * @param length on the sheet
 * @param begin the smallest value
 * @param end the largest value
 * @param step between grid lines
 * @param scale what a label shows is the value times this
 * @param unit written after each label
 */
public record Axis(double from, double length, double begin, double end, double step, double scale, String unit) {

    /** 0 to 100 per cent, longer only where a value is larger. */
    public static Axis percent(double from, double length, double largest) {
        double end = Math.max(1, Math.ceil(largest * 4) / 4);
        return new Axis(from, length, 0, end, end > 2 ? Math.ceil(end / 4) : 0.25, 100, " %");
    }

    /** 0 to a round number of minutes. */
    public static Axis minutes(double from, double length, double largest) {
        double step = Figures.round(Math.max(largest, 1) / 2.5);
        return new Axis(from, length, 0, Math.ceil(Math.max(largest, 1) / step) * step, step, 1, "");
    }

    /** A part of 0 to 100 per cent that holds all values, at least 4 per cent long. */
    public static Axis part(double from, double length, double smallest, double largest) {
        double step = Figures.round(Math.max(largest - smallest, 0.04) / 3);
        double begin = Math.max(0, Math.floor(smallest / step) * step);
        double end = Math.min(1, Math.ceil(largest / step) * step);
        return end - begin < step ? percent(from, length, 1) : new Axis(from, length, begin, end, step, 100, " %");
    }

    /** Where a value stands on the sheet. */
    public double at(double value) {
        return from + length * (value - begin) / (end - begin);
    }

    /** Grid lines from top to bottom and labels above. */
    public void draw(Scene scene, double top, double bottom) {
        for (int i = 0; i < lines(); i++) {
            double x = at(begin + i * step);
            boolean zero = i == 0 && begin == 0;
            scene.figure(new Line2D.Double(x, top, x, bottom), Ink.line(zero ? Palette.MUTED : Palette.RULE, 0.8));
        }
        labels(scene, top - 6);
    }

    /** The same labels once more below a long picture. */
    public void feet(Scene scene, double bottom) {
        labels(scene, bottom + 13);
    }

    private int lines() {
        return (int) Math.floor((end - begin) / step * 1.0001) + 1;
    }

    private void labels(Scene scene, double y) {
        for (int i = 0; i < lines(); i++) {
            double value = begin + i * step;
            scene.write(Wording.of(label(value)), at(value), y, Mark.Anchor.MIDDLE, 10, false, Palette.MUTED);
        }
    }

    private String label(double value) {
        double shown = Math.rint(value * scale * 1e6) / 1e6;
        return String.format(Locale.ROOT, shown == Math.rint(shown) ? "%,.0f" : "%.1f", shown) + unit;
    }
}
