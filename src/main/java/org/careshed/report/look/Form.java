package org.careshed.report.look;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.careshed.quantity.Fixed;

/** Shapes of symbols that stay distinct at a few units. */
public enum Form {
    CIRCLE,
    SQUARE,
    DIAMOND,
    CROSS,
    TRIANGLE,
    TRIANGLE_DOWN,
    PENTAGON,
    HEXAGON,
    STAR;

    /** The shape around a point, with about the area of a circle of this radius. */
    Shape around(double x, double y, double radius) {
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case SQUARE -> square(x, y, radius * 0.886);
            case DIAMOND -> polygon(x, y, radius * 1.253, 4, 1, -0.25);
            case TRIANGLE -> polygon(x, y + radius * 0.2, radius * 1.555, 3, 1, -0.25);
            case TRIANGLE_DOWN -> polygon(x, y - radius * 0.2, radius * 1.555, 3, 1, 0.25);
            case PENTAGON -> polygon(x, y, radius * 1.15, 5, 1, -0.25);
            case HEXAGON -> polygon(x, y, radius * 1.1, 6, 1, 0);
            case STAR -> polygon(x, y, radius * 1.56, 10, 0.48, -0.25);
            case CROSS -> cross(x, y, radius);
        };
    }

    /** The shape around a point of its own, as the data of an SVG path. */
    public String path() {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = around(0, 0, 10).getPathIterator(null); !i.isDone(); i.next()) {
            int points = i.currentSegment(at);
            data.append("MLQCZ".charAt(points));
            int numbers = points == PathIterator.SEG_CLOSE ? 0 : points < 2 ? 2 : 2 * points;
            for (int n = 0; n < numbers; n++) {
                data.append(n == 0 ? "" : " ").append(Fixed.of(at[n], 2));
            }
        }
        return data.toString();
    }

    private static Shape square(double x, double y, double half) {
        return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }

    /** Corners on a circle from the given turn on; every second one drawn in towards the middle by the factor. */
    private static Shape polygon(double x, double y, double radius, int corners, double everySecond, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * (turn + (double) i / corners);
            double reach = i % 2 == 1 ? radius * everySecond : radius;
            corner(path, x + reach * StrictMath.cos(angle), y + reach * StrictMath.sin(angle));
        }
        path.closePath();
        return path;
    }

    private static Shape cross(double x, double y, double radius) {
        double arm = radius * 1.19;
        double half = arm / 3;
        double[][] corners = {
            {-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half},
            {half, arm}, {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}
        };
        Path2D path = new Path2D.Double();
        for (double[] at : corners) {
            corner(path, x + at[0], y + at[1]);
        }
        path.closePath();
        return path;
    }

    private static void corner(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
