package org.careshed.report.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

/** A curved arrow as one filled shape, so that its width on the sheet is exactly what it stands for. */
public final class Arrow {
    private static final int STEPS = 24;

    private Arrow() {}

    /**
     * From one point to another, bending to the right of its way, so that there and back do not lie on each other.
     *
     * @param width of the shaft in sheet units
     * @param bend how far the middle stands off the straight line, as a share of its length
     * @param gapFrom distance left free after the start
     * @param gapTo distance left free before the end
     */
    public static Shape curved(Point2D from, Point2D to, double width, double bend, double gapFrom, double gapTo) {
        double length = from.distance(to);
        Point2D bow = bow(from, to, bend);
        double head = Math.min(Math.max(5, width * 1.1 + 2.5), length * 0.4);
        double start = Math.min(0.3, gapFrom / length);
        double tip = 1 - Math.min(0.4, gapTo / length);
        double neck = Math.max(start, tip - head / length);
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            side(path, from, bow, to, start + (neck - start) * i / STEPS, width / 2, i == 0);
        }
        double barb = width / 2 + Math.max(1.8, width * 0.45);
        side(path, from, bow, to, neck, barb, false);
        Point2D end = on(from, bow, to, tip);
        path.lineTo(end.getX(), end.getY());
        side(path, from, bow, to, neck, -barb, false);
        for (int i = STEPS; i >= 0; i--) {
            side(path, from, bow, to, start + (neck - start) * i / STEPS, -width / 2, false);
        }
        path.closePath();
        return path;
    }

    /** Points along the middle of a curved arrow. */
    public static List<Point2D> middle(Point2D from, Point2D to, double bend) {
        Point2D bow = bow(from, to, bend);
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> on(from, bow, to, i / 10.0))
                .toList();
    }

    private static Point2D bow(Point2D from, Point2D to, double bend) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        return new Point2D.Double((from.getX() + to.getX()) / 2 - dy * bend, (from.getY() + to.getY()) / 2 + dx * bend);
    }

    private static Point2D on(Point2D a, Point2D b, Point2D c, double t) {
        double u = 1 - t;
        return new Point2D.Double(
                u * u * a.getX() + 2 * u * t * b.getX() + t * t * c.getX(),
                u * u * a.getY() + 2 * u * t * b.getY() + t * t * c.getY());
    }

    private static void side(Path2D path, Point2D a, Point2D b, Point2D c, double t, double off, boolean first) {
        double tx = (1 - t) * (b.getX() - a.getX()) + t * (c.getX() - b.getX());
        double ty = (1 - t) * (b.getY() - a.getY()) + t * (c.getY() - b.getY());
        double length = Math.max(1e-9, Math.sqrt(tx * tx + ty * ty));
        Point2D mid = on(a, b, c, t);
        double x = mid.getX() - ty / length * off;
        double y = mid.getY() + tx / length * off;
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
