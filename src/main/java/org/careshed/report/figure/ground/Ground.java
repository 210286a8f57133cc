package org.careshed.report.figure.ground;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.CareFlows;
import org.careshed.report.map.Land;
import org.careshed.report.map.MapSymbols;
import org.careshed.report.option.Tree;

/**
 * The county as an outline for the chart library, and where everything stands on it. Coordinates of the outline are pixels
 * of a frame at its drawn size, upwards: the map is true to scale already, and what has a size in pixels (a gap, a key) fits.
 */
public final class Ground {
    /** Share of the room that the library gives a map which is told no size; undone by zooming in. */
    private static final double LIBRARY_FITS = 0.8;

    private static final double FILLS = 0.96;

    private final Atlas atlas;
    private final String name;
    private final Rectangle2D frame;
    private final double scale;
    private final String top;
    private final MapSymbols symbols;
    private final Land land;

    /** How a map is laid out: for paper and wide screens, or for a phone. */
    public enum Size {
        WIDE("county", 940, 640, 1, "19%"),
        NARROW("county-narrow", 336, 330, 0.5, "16%");

        private final String map;
        private final Rectangle2D frame;
        private final double scale;
        private final String top;

        Size(String map, double width, double height, double scale, String top) {
            this.map = map;
            frame = new Rectangle2D.Double(0, 0, width, height);
            this.scale = scale;
            this.top = top;
        }
    }

    public Ground(Atlas atlas, CareFlows flows, Size size) {
        this.atlas = atlas;
        name = size.map;
        frame = size.frame;
        scale = size.scale;
        top = size.top;
        symbols = new MapSymbols(atlas, flows, frame, scale);
        List<Atlas.Site> sites = atlas.inside();
        land = new Land(
                sites, sites.stream().map(site -> symbols.site(site.id())).toList(), symbols.reach());
    }

    public MapSymbols symbols() {
        return symbols;
    }

    public Rectangle2D frame() {
        return frame;
    }

    /** Of symbols and lines, 1 on wide paper. */
    public double scale() {
        return scale;
    }

    /** Coordinates on the map of a point of the frame. */
    public List<Object> at(Point2D point) {
        return List.of(tenth(point.getX()), tenth(frame.getHeight() - point.getY()));
    }

    /** The outline by its name; every town is a region, named like its detail. */
    public Map<String, Map<String, Object>> outline() {
        List<Object> features = new ArrayList<>();
        land.towns().forEach((town, cells) -> {
            List<Object> polygons = new ArrayList<>();
            for (List<Point2D> cell : cells) {
                List<Object> ring = new ArrayList<>();
                cell.forEach(corner -> ring.add(at(corner)));
                ring.add(at(cell.get(0)));
                polygons.add(List.of(ring));
            }
            features.add(Tree.of(
                    "type", "Feature",
                    "properties", Tree.of("name", Chosen.town(town)),
                    "geometry", Tree.of("type", "MultiPolygon", "coordinates", polygons)));
        });
        return Map.of(name, Tree.of("type", "FeatureCollection", "features", features));
    }

    /** The part of the option that shows the outline. */
    public Map<String, Object> geo() {
        Map<String, Object> ground = Tree.of("areaColor", "$land", "borderColor", "$land", "borderWidth", 1);
        Map<String, Object> pointed = Tree.of("areaColor", "$rule", "borderColor", "$rule", "borderWidth", 1);
        return Tree.of(
                "id",
                "ground",
                "map",
                name,
                "aspectScale",
                1,
                "boundingCoords",
                List.of(List.of(0, frame.getHeight()), List.of(frame.getWidth(), 0)),
                "left",
                "center",
                "top",
                top,
                "zoom",
                FILLS / LIBRARY_FITS,
                "roam",
                false,
                "selectedMode",
                false,
                "itemStyle",
                ground,
                "emphasis",
                Tree.of("itemStyle", pointed, "label", Tree.of("show", false)),
                "label",
                Tree.of("show", false),
                "tooltip",
                Tree.of("show", false));
    }

    /** Borders between towns, as lines that nobody can point at. */
    public Map<String, Object> borders() {
        List<Object> lines = new ArrayList<>();
        double[] at = new double[6];
        Point2D from = new Point2D.Double();
        for (PathIterator path = land.borders().getPathIterator(null); !path.isDone(); path.next()) {
            Point2D here = path.currentSegment(at) == PathIterator.SEG_MOVETO ? null : new Point2D.Double(at[0], at[1]);
            if (here != null) {
                lines.add(Tree.of("coords", List.of(at(from), at(here))));
            }
            from = new Point2D.Double(at[0], at[1]);
        }
        return Tree.of(
                "id",
                "borders",
                "type",
                "lines",
                "coordinateSystem",
                "geo",
                "silent",
                true,
                "z",
                1,
                "tooltip",
                Tree.of("show", false),
                "symbol",
                "none",
                "lineStyle",
                Tree.of("color", "$paper", "width", 2 * Math.max(0.6, scale), "opacity", 1),
                "data",
                lines);
    }

    public static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }

    /** Places of the county and around it. */
    public Atlas atlas() {
        return atlas;
    }
}
