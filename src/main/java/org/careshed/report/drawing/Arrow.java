package org.careshed.report.drawing;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

/** A curved arrow, which bends to the right of its way, so that there and back do not lie on each other. */
public final class Arrow {
    private Arrow() {}

    /**
     * Points along its middle.
     *
     * @param bend how far the middle stands off the straight line, as a share of its length
     */
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
}
