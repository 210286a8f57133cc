package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Tree;

/** Where people live, where they are treated and where the outside cities lie, as points of the chart library. */
public final class Symbols {
    private static final double CITY = 7;
    private static final double LARGEST_HOME = 14;
    private static final double SMALLEST_HOME = 1.5;
    private static final double WEDGE = 17;
    private static final double SMALL = 4;

    private final Ground ground;

    /** A look that is not the tier's own: a colour, and whether it is only outlined. */
    public record Ink(String colour, boolean hollow) {}

    public Symbols(Ground ground) {
        this.ground = ground;
    }

    /** Places as circles whose area is proportional to their residents; pointing at one tells of its town. */
    public Map<String, Object> homes(Map<String, Double> residents, Function<Atlas.Site, String> tip) {
        List<Object> data = new ArrayList<>();
        for (Atlas.Site site : ground.atlas().inside()) {
            if (residents.getOrDefault(site.id(), 0.0) > 0) {
                Map<String, Object> item = item(tip.apply(site), Chosen.town(site.town()), point(site.id()));
                item.put("symbolSize", Ground.tenth(2 * homeRadius(residents, residents.get(site.id()))));
                data.add(item);
            }
        }
        Map<String, Object> series = series("homes", "", data);
        series.put("symbol", "circle");
        series.put("z", 2);
        series.put(
                "itemStyle", Tree.of("color", "$muted", "opacity", 0.35, "borderColor", "$muted", "borderWidth", 0.6));
        return series;
    }

    /** Radius of the circle of so many residents. */
    public double homeRadius(Map<String, Double> residents, double people) {
        double most = residents.values().stream().mapToDouble(v -> v).max().orElse(1);
        return ground.scale() * Math.max(SMALLEST_HOME, LARGEST_HOME * Math.sqrt(people / Math.max(1, most)));
    }

    /** Facilities of a tier, in the county with the area that their radius says, outside with one size. */
    public Map<String, Object> facilities(
            TierLook tier,
            String name,
            ToDoubleFunction<Atlas.Provider> radius,
            Function<Atlas.Provider, String> tip,
            Function<Atlas.Provider, Ink> ink) {
        List<Object> data = new ArrayList<>();
        ground.atlas().providers().values().stream()
                .filter(provider -> provider.tier().equals(tier.id()))
                .sorted(Comparator.comparingDouble(provider -> -radius.applyAsDouble(provider)))
                .forEach(provider -> {
                    boolean outside = ground.symbols().cities().containsKey(provider.place());
                    double r = outside ? CITY * ground.scale() * 1.2 : radius.applyAsDouble(provider);
                    if (r > 0) {
                        Map<String, Object> item = item(tip.apply(provider), id(provider, outside), point(provider));
                        item.put("symbolSize", Looks.size(tier, r));
                        Ink look = ink.apply(provider);
                        item.put("itemStyle", style(look, r));
                        data.add(item);
                    }
                });
        Map<String, Object> series = series("facilities-" + tier.id(), name, data);
        series.put("symbol", Looks.symbol(tier));
        series.put("color", Looks.colour(tier));
        series.put("z", 4);
        return series;
    }

    /** Small wedges outside the cities' symbols that point to where they lie. */
    public Map<String, Object> wedges() {
        List<Object> data = new ArrayList<>();
        ground.symbols().cities().forEach((city, at) -> {
            double angle = direction(at);
            double far = WEDGE * Math.max(0.7, ground.scale());
            Point2D tip = new Point2D.Double(
                    at.getX() + far * StrictMath.cos(angle), at.getY() - far * StrictMath.sin(angle));
            Map<String, Object> item = item("", "", tip);
            item.put("symbolRotate", Math.rint(StrictMath.toDegrees(angle) - 90));
            data.add(item);
        });
        Map<String, Object> series = series("wedges", "", data);
        series.put("symbol", "triangle");
        series.put("symbolSize", List.of(8 * Math.max(0.7, ground.scale()), 8 * Math.max(0.7, ground.scale())));
        series.put("silent", true);
        series.put("itemStyle", Tree.of("color", "$muted"));
        return series;
    }

    /** Counter-clockwise from east, radians, as seen from the county's centre. */
    public double direction(Point2D city) {
        Point2D seat = point(ground.atlas().centre().orElseThrow().id());
        return StrictMath.atan2(seat.getY() - city.getY(), city.getX() - seat.getX());
    }

    /** Where a facility, or the city it is in, stands in the frame. */
    public Point2D point(Atlas.Provider provider) {
        Point2D city = ground.symbols().cities().get(provider.place());
        return city == null ? ground.symbols().provider(provider.id()).orElseThrow() : city;
    }

    private Point2D point(String place) {
        return ground.symbols().site(place);
    }

    private static String id(Atlas.Provider provider, boolean outside) {
        return outside ? Chosen.city(provider.place()) : Chosen.facility(provider.id());
    }

    private Map<String, Object> style(Ink ink, double radius) {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("color", ink.hollow() ? "$paper" : ink.colour());
        style.put("borderColor", ink.hollow() ? ink.colour() : "$paper");
        style.put("opacity", 1);
        double line = Math.max(0.5, 0.9 * ground.scale());
        style.put("borderWidth", ink.hollow() && radius > SMALL ? 2 * line : line);
        return style;
    }

    private Map<String, Object> item(String tip, String id, Point2D at) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", tip);
        if (!id.isEmpty()) {
            item.put("id", id);
        }
        item.put("value", ground.at(at));
        return item;
    }

    private static Map<String, Object> series(String id, String name, List<Object> data) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("id", id);
        series.put("name", name);
        series.put("type", "scatter");
        series.put("coordinateSystem", "geo");
        series.put("symbolKeepAspect", false);
        series.put("z", 2);
        series.put("data", data);
        return series;
    }
}
