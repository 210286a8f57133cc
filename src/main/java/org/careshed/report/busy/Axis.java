package org.careshed.report.busy;

import java.awt.geom.Line2D;
import java.util.Locale;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;

/**
 * A horizontal axis that begins at 0.
 *
 * @param from where 0 stands on the sheet
 * @param length on the sheet
 * @param end the largest value
 * @param step between grid lines
 * @param scale what a label shows is the value times this
 * @param unit written after each label
 */
record Axis(double from, double length, double end, double step, double scale, String unit) {

    /** 0 to 100 per cent, longer only where a value is larger. */
    static Axis percent(double from, double length, double largest) {
        double end = Math.max(1, Math.ceil(largest * 4) / 4);
        return new Axis(from, length, end, end > 2 ? Math.ceil(end / 4) : 0.25, 100, " %");
    }

    /** 0 to a round number of minutes. */
    static Axis minutes(double from, double length, double largest) {
        double step = Figures.round(Math.max(largest, 1) / 2.5);
        return new Axis(from, length, Math.ceil(Math.max(largest, 1) / step) * step, step, 1, "");
    }

    double at(double value) {
        return from + length * value / end;
    }

    /** Grid lines from top to bottom and labels above. */
    void draw(Scene scene, double top, double bottom) {
        for (int i = 0; i * step <= end * 1.0001; i++) {
            double x = at(i * step);
            scene.figure(new Line2D.Double(x, top, x, bottom), Ink.line(i == 0 ? Palette.MUTED : Palette.RULE, 0.8));
        }
        labels(scene, top - 6);
    }

    /** The same labels once more below a long picture. */
    void feet(Scene scene, double bottom) {
        labels(scene, bottom + 13);
    }

    private void labels(Scene scene, double y) {
        for (int i = 0; i * step <= end * 1.0001; i++) {
            double shown = i * step * scale;
            String number = String.format(Locale.ROOT, shown == Math.rint(shown) ? "%,.0f" : "%.1f", shown);
            scene.write(Wording.of(number + unit), at(i * step), y, Mark.Anchor.MIDDLE, 10, false, Palette.MUTED);
        }
    }
}
