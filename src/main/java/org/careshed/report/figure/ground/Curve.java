package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;

/**
 * A curve from one point to another that bends to the right of its way, so that there and back do not lie on each other.
 *
 * @param from where it starts, on paper (downwards)
 * @param to where it ends
 * @param bend how far the middle of its frame stands off the straight line, as a share of its length
 */
record Curve(Point2D from, Point2D to, double bend) {

    /** The part between two shares of the way, 0 to 1. */
    Curve between(double start, double end) {
        Point2D begin = at(start, start);
        Point2D finish = at(end, end);
        Point2D bow = at(start, end);
        double dx = finish.getX() - begin.getX();
        double dy = finish.getY() - begin.getY();
        double off = (bow.getX() - (begin.getX() + finish.getX()) / 2) * -dy
                + (bow.getY() - (begin.getY() + finish.getY()) / 2) * dx;
        double square = dx * dx + dy * dy;
        return new Curve(begin, finish, square == 0 ? 0 : off / square);
    }

    /** The bend in the words of the chart library, which counts to the left. */
    double curveness() {
        return -Math.rint(bend * 1000) / 1000;
    }

    /** The quadratic curve's blossom: a point on it for equal shares, the bow of the part between two others. */
    private Point2D at(double s, double t) {
        double bowX = (from.getX() + to.getX()) / 2 - (to.getY() - from.getY()) * bend;
        double bowY = (from.getY() + to.getY()) / 2 + (to.getX() - from.getX()) * bend;
        double a = (1 - s) * (1 - t);
        double b = s * (1 - t) + t * (1 - s);
        double c = s * t;
        return new Point2D.Double(
                a * from.getX() + b * bowX + c * to.getX(), a * from.getY() + b * bowY + c * to.getY());
    }
}
