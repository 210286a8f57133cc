package org.careshed.report.busy;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Scene;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** Many values as dots on an axis, pushed up and down so that none hides another, over their median and quartiles. */
final class Swarm {
    private static final double RADIUS = 2.6;

    private final Axis axis;
    private final double middle;
    private final double room;

    /** Dots stay within {@code room} above and below the middle; only there may they overlap. */
    Swarm(Axis axis, double middle, double room) {
        this.axis = axis;
        this.middle = middle;
        this.room = room;
    }

    /** A value with what to say about it. */
    record Dot(double value, String tip) {}

    /** The value that a share of the sorted values does not exceed. */
    static double quantile(List<Double> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    void draw(Scene scene, List<Dot> dots, TierLook look) {
        List<Double> sorted = dots.stream().map(Dot::value).sorted().toList();
        double low = axis.at(quantile(sorted, 0.25));
        double high = axis.at(quantile(sorted, 0.75));
        scene.figure(
                new java.awt.geom.Rectangle2D.Double(low, middle - room - 4, Math.max(1, high - low), 2 * room + 8),
                Ink.fill(Ink.veil(look.colour(), 0.18)));
        List<double[]> placed = new ArrayList<>();
        for (Dot dot : dots) {
            double x = axis.at(dot.value());
            double y = free(placed, x);
            placed.add(new double[] {x, y});
            Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            scene.group(
                    dot.tip(),
                    g -> g.figure(
                            circle, Ink.fill(Ink.veil(look.colour(), 0.85)).edged(Palette.BORDER, 0.5)));
        }
        double median = axis.at(quantile(sorted, 0.5));
        scene.figure(
                new Line2D.Double(median, middle - room - 6, median, middle + room + 6), Ink.line(Palette.TEXT, 1.8));
    }

    private double free(List<double[]> placed, double x) {
        for (double off = 0; off <= room; off += 1) {
            for (double y : new double[] {middle - off, middle + off}) {
                boolean clear = placed.stream()
                        .noneMatch(p -> (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y) < 4 * RADIUS * RADIUS * 0.8);
                if (clear) {
                    return y;
                }
            }
        }
        return middle;
    }
}
