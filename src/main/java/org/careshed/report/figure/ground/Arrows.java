package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.drawing.Arrow;
import org.careshed.report.map.CareFlows;
import org.careshed.report.option.Tree;

/** Arrows from towns to the tiers of other towns and to outside cities, as lines of the chart library. */
public final class Arrows {
    /** Width of the widest arrow, pixels on wide paper. */
    public static final double WIDEST = 15;

    private static final double THINNEST = 0.5;
    private static final double WIDE = 2;
    private static final int MOST = 300;
    private static final double BEND = 0.1;
    private static final double MORE_BEND = 0.035;
    private static final double SHORTEST = 6;
    private static final double GAP_FROM = 4;
    /** A triangle in the upper half of its box, so that its base stands at the end of the line. */
    private static final String HEAD = "path://M0 0L10 10L-10 10ZM0 20L0 20";

    private final Ground ground;
    /** Opacity of broken arrows: what may be nothing must not hide what is something. */
    private static final double UNSURE = 0.4;

    private final double perVisit;
    private final Map<List<String>, Integer> beside = new HashMap<>();
    private final Map<String, List<Object>> drawn = new LinkedHashMap<>();
    private final List<Shaft> shafts = new ArrayList<>();
    private int number;

    /**
     * One arrow.
     *
     * @param visits what its width stands for
     * @param facility where in the other town it ends
     * @param radius of the symbol there
     * @param tip what is told when it is pointed at
     * @param dashed whether the line is broken
     */
    public record Flow(
            CareFlows.Route route,
            double visits,
            String facility,
            double radius,
            String colour,
            String tip,
            boolean dashed) {}

    /** A point of an arrow, and half of its width there. */
    public record Shaft(Point2D at, double radius) {}

    /** Arrows on a ground; {@code most} visits make the widest. */
    public Arrows(Ground ground, double most) {
        this.ground = ground;
        perVisit = WIDEST / Math.max(1e-9, most);
    }

    /** Adds an arrow to a series; ask for the widest first. Too thin or too short ones are left out. */
    public void add(String series, Flow flow) {
        Optional<Point2D> to = target(flow);
        Point2D from = ground.symbols()
                .site(ground.atlas().towns().get(flow.route().fromTown()).id());
        double width = flow.visits() * perVisit;
        boolean fits = to.filter(end -> from.distance(end) >= (flow.radius() + SHORTEST) * ground.scale())
                .isPresent();
        if (width < THINNEST || number >= MOST || !fits) {
            return;
        }
        number++;
        List<String> pair = List.of(flow.route().fromTown(), flow.route().toTown());
        double bend = BEND + MORE_BEND * (beside.merge(pair, 1, Integer::sum) - 1);
        if (width >= WIDE) {
            Arrow.middle(from, to.orElseThrow(), bend).forEach(point -> shafts.add(new Shaft(point, width / 2)));
        }
        drawn.computeIfAbsent(series, s -> new ArrayList<>())
                .add(item(flow, from, to.orElseThrow(), width * Math.max(0.6, ground.scale()), bend));
    }

    /** Points along the wider arrows, for names to keep off. */
    public List<Shaft> shafts() {
        return shafts;
    }

    /** Visits for which an arrow of this width stands, pixels on wide paper. */
    public double visits(double width) {
        return width / perVisit;
    }

    /** The lines of a series, the widest at the bottom. */
    public Map<String, Object> series(String id, String name, String colour, double opacity) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("id", "arrows-" + id);
        series.put("name", name);
        series.put("type", "lines");
        series.put("coordinateSystem", "geo");
        series.put("z", 3);
        series.put("color", colour);
        series.put("symbol", List.of("none", HEAD));
        series.put("lineStyle", Tree.of("color", colour, "opacity", opacity));
        series.put("emphasis", Tree.of("lineStyle", Tree.of("opacity", 1)));
        series.put("data", drawn.getOrDefault(id, List.of()));
        return series;
    }

    private Optional<Point2D> target(Flow flow) {
        Point2D city = ground.symbols().cities().get(flow.route().toTown());
        return city == null ? ground.symbols().provider(flow.facility()) : Optional.of(city);
    }

    private Map<String, Object> item(Flow flow, Point2D from, Point2D to, double width, double bend) {
        double length = from.distance(to);
        double head = Math.min(Math.max(5 * ground.scale(), width * 1.1 + 2.5 * ground.scale()), length * 0.4);
        double barb = width / 2 + Math.max(1.8 * ground.scale(), width * 0.45);
        double start = Math.min(0.3, GAP_FROM * ground.scale() / length);
        double tip = 1 - Math.min(0.4, (flow.radius() + 1) / length);
        double neck = Math.max(start, tip - head / length);
        Curve curve = new Curve(from, to, bend).between(start, neck);
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("width", Ground.tenth(width));
        style.put("curveness", curve.curveness());
        if (flow.dashed()) {
            style.put("opacity", UNSURE);
            style.put("type", List.of(Math.max(3, Math.rint(width * 0.8)), Math.max(2.5, Math.rint(width * 0.5))));
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", flow.tip());
        item.put("id", Chosen.town(flow.route().fromTown()));
        item.put("coords", List.of(ground.at(curve.from()), ground.at(curve.to())));
        item.put("lineStyle", style);
        item.put("symbolSize", List.of(Ground.tenth(2 * barb), Ground.tenth(2 * head)));
        return item;
    }
}
