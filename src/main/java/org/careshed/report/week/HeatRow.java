package org.careshed.report.week;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;
import org.careshed.report.look.Ramp;

/**
 * A row of coloured cells, one a week.
 *
 * @param of what it shows, for tips
 * @param words what it shows, beside the cells
 * @param shares one a week; not a number is drawn as a missing cell
 * @param whole the share of all weeks
 */
record HeatRow(String of, Wording words, double[] shares, double whole) {
    static final double HEIGHT = 16;
    static final double CELLS = 470;
    static final double CELLS_END = 1118;
    private static final double WORDS = 326;
    private static final double VALUES = 1172;

    void draw(Scene scene, List<String> weeks, double y) {
        scene.write(words.within(CELLS - WORDS - 8, 10.5, false), WORDS, y + 12, 10.5, Palette.TEXT);
        double width = width(weeks.size());
        for (int week = 0; week < shares.length; week++) {
            cell(scene, weeks.get(week), shares[week], CELLS + week * width, y, width);
        }
        String value = Double.isNaN(whole) ? "–" : Figures.percent(whole);
        scene.write(Wording.of(value), VALUES, y + 12, Mark.Anchor.END, 10.5, false, Palette.TEXT);
    }

    /** Width of a cell; never wider than it is useful. */
    static double width(int weeks) {
        return Math.min(40, (CELLS_END - CELLS) / Math.max(1, weeks));
    }

    private void cell(Scene scene, String week, double share, double x, double y, double width) {
        String says = Double.isNaN(share) ? "not staffed" : Figures.percent(share);
        Rectangle2D box = new Rectangle2D.Double(x, y, width - 1, HEIGHT - 1);
        scene.group(of + ", week of " + week + ": " + says, g -> {
            if (Double.isNaN(share)) {
                missing(g, box);
            } else {
                g.figure(box, Ink.fill(Ramp.of(share)));
            }
        });
    }

    /** White with a stroke across, which no share looks like. */
    static void missing(Scene scene, Rectangle2D box) {
        scene.figure(box, Ink.fill(Color.WHITE).edged(Palette.RULE, 0.6));
        scene.figure(
                new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()),
                Ink.line(Palette.RULE, 0.8));
    }
}
