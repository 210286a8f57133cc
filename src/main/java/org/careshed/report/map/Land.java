package org.careshed.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.look.Atlas;

/**
 * The county as land on the map: each place owns the ground nearer to it than to any other, out to a few kilometres
 * (Voronoi cells cut to discs). Lines between cells of different towns stand for town borders. No official borders.
 */
public final class Land {
    private static final int RIM_SIDES = 72;
    private static final int RIM = -1;

    private final Path2D borders = new Path2D.Double();
    private final Map<String, List<List<Point2D>>> towns = new LinkedHashMap<>();

    /** A corner of a cell; {@code beyond} is whose ground lies beyond the side that begins here. */
    private record Corner(double x, double y, int beyond) {}

    /** The land around the places, which stand at the given points of the sheet, out to the reach. */
    public Land(List<Atlas.Site> sites, List<Point2D> points, double reach) {
        for (int i = 0; i < sites.size(); i++) {
            if (points.indexOf(points.get(i)) == i) {
                lay(cell(points, i, reach), sites, i);
            }
        }
    }

    /** Lines between cells of different towns. */
    public Path2D borders() {
        return borders;
    }

    /** The cells of each town, by its id: corners in order, the first not repeated. */
    public Map<String, List<List<Point2D>>> towns() {
        return towns;
    }

    private void lay(List<Corner> cell, List<Atlas.Site> sites, int i) {
        towns.computeIfAbsent(sites.get(i).town(), town -> new ArrayList<>())
                .add(cell.stream()
                        .<Point2D>map(corner -> new Point2D.Double(corner.x, corner.y))
                        .toList());
        for (int k = 0; k < cell.size(); k++) {
            Corner from = cell.get(k);
            Corner to = cell.get((k + 1) % cell.size());
            if (from.beyond > i
                    && !sites.get(from.beyond).town().equals(sites.get(i).town())) {
                side(borders, from, to);
            }
        }
    }

    private static void side(Path2D path, Corner from, Corner to) {
        path.moveTo(from.x, from.y);
        path.lineTo(to.x, to.y);
    }

    private static List<Corner> cell(List<Point2D> points, int i, double reach) {
        Point2D centre = points.get(i);
        List<Corner> cell = new ArrayList<>();
        for (int k = 0; k < RIM_SIDES; k++) {
            double angle = 2 * StrictMath.PI * k / RIM_SIDES;
            cell.add(new Corner(
                    centre.getX() + reach * StrictMath.cos(angle), centre.getY() + reach * StrictMath.sin(angle), RIM));
        }
        for (int j = 0; j < points.size() && !cell.isEmpty(); j++) {
            double apart = centre.distance(points.get(j));
            if (apart > 0 && apart < 2 * reach) {
                cell = nearer(cell, centre, points.get(j), j);
            }
        }
        return cell;
    }

    /** The part of a cell that is nearer to its centre than to another point (Sutherland-Hodgman). */
    private static List<Corner> nearer(List<Corner> cell, Point2D centre, Point2D other, int j) {
        List<Corner> kept = new ArrayList<>();
        for (int k = 0; k < cell.size(); k++) {
            Corner a = cell.get(k);
            Corner b = cell.get((k + 1) % cell.size());
            double sideA = lead(a, centre, other);
            double sideB = lead(b, centre, other);
            if (sideA >= 0) {
                kept.add(a);
            }
            if (sideA >= 0 != sideB >= 0) {
                double t = sideA / (sideA - sideB);
                kept.add(new Corner(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, sideA >= 0 ? j : a.beyond));
            }
        }
        return kept;
    }

    private static double lead(Corner c, Point2D centre, Point2D other) {
        return other.distanceSq(c.x, c.y) - centre.distanceSq(c.x, c.y);
    }
}
