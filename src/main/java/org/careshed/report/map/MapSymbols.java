package org.careshed.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.report.look.Atlas;

/**
 * Where each place, facility and outside city stands on the sheet and how large it is: areas are proportional to visits,
 * facilities that share a place stand around it, cities outside that lie beyond the frame stand at its edge in their direction.
 */
public final class MapSymbols {
    private static final double LARGEST = 21;
    private static final double SMALLEST = 2;
    private static final double MARGIN = 46;
    private static final double RIM = 30;
    private static final double SHORTEST_REACH_KM = 2.8;
    private static final double REACH_SHARE = 0.7;

    private final Rectangle2D frame;
    private final double scale;
    private final double reachKm;
    private final Projection projection;
    private final double perRootVisit;
    private final Map<String, Point2D> sites = new LinkedHashMap<>();
    private final Map<String, Point2D> providers = new LinkedHashMap<>();
    private final Map<String, Point2D> cities = new LinkedHashMap<>();

    MapSymbols(Atlas atlas, CareFlows flows, Rectangle2D frame) {
        this(atlas, flows, frame, 1);
    }

    /**
     * All that stands in a frame.
     *
     * @param scale of symbols and margins; 1 on a sheet, less on a small screen
     */
    public MapSymbols(Atlas atlas, CareFlows flows, Rectangle2D frame, double scale) {
        this.frame = frame;
        this.scale = scale;
        reachKm = Math.max(SHORTEST_REACH_KM, REACH_SHARE * widestGapKm(atlas.inside()));
        projection = new Projection(
                atlas.inside(),
                reachKm,
                new Rectangle2D.Double(
                        frame.getX() + MARGIN * scale,
                        frame.getY() + MARGIN * scale,
                        frame.getWidth() - 2 * MARGIN * scale,
                        frame.getHeight() - 2 * MARGIN * scale));
        double most = atlas.providers().values().stream()
                .filter(p -> atlas.tierOf(p).inCounty())
                .mapToDouble(p -> flows.toFacility(p.id()))
                .max()
                .orElse(0);
        double home = atlas.inside().stream()
                .mapToDouble(s -> flows.fromHome(s.id()))
                .max()
                .orElse(0);
        perRootVisit = LARGEST * scale / Math.sqrt(Math.max(1, Math.max(most, home)));
        atlas.sites().values().stream().filter(s -> !s.outside()).forEach(s -> sites.put(s.id(), projection.at(s)));
        standProviders(atlas, flows);
        standCities(atlas);
    }

    /** How far from a place its ground reaches, sheet units. */
    public double reach() {
        return reachKm * projection.perKm();
    }

    /** Degrees to sheet units. */
    public Projection projection() {
        return projection;
    }

    /** Where a place of the county stands. */
    public Point2D site(String id) {
        return sites.get(id);
    }

    /** Where a facility of the county stands; empty for one outside. */
    public Optional<Point2D> provider(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** Where each outside city stands that has a facility. */
    public Map<String, Point2D> cities() {
        return cities;
    }

    /** Radius of the circle that stands for so many visits. */
    public double radius(double visits) {
        return Math.max(SMALLEST * scale, perRootVisit * Math.sqrt(visits));
    }

    /** Visits that a circle of this radius stands for. */
    public double visits(double radius) {
        return radius * radius / (perRootVisit * perRootVisit);
    }

    /** The largest distance from a place to its nearest neighbour. */
    private static double widestGapKm(List<Atlas.Site> sites) {
        return sites.stream()
                .mapToDouble(site -> sites.stream()
                        .mapToDouble(other -> Projection.km(site, other))
                        .filter(km -> km > 0)
                        .min()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private void standProviders(Atlas atlas, CareFlows flows) {
        Map<String, List<Atlas.Provider>> byPlace = new LinkedHashMap<>();
        Comparator<Atlas.Provider> busiest = Comparator.comparingDouble(p -> -flows.toFacility(p.id()));
        for (Atlas.Provider provider :
                atlas.providers().values().stream().sorted(busiest).toList()) {
            if (sites.containsKey(provider.place())) {
                List<Atlas.Provider> here = byPlace.getOrDefault(provider.place(), List.of());
                Point2D middle = sites.get(provider.place());
                providers.put(provider.id(), stand(here, middle, flows, provider));
                byPlace.merge(
                        provider.place(),
                        List.of(provider),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
    }

    /** The busiest in the middle, the others around it clockwise from the upper right. */
    private Point2D stand(List<Atlas.Provider> here, Point2D middle, CareFlows flows, Atlas.Provider next) {
        if (here.isEmpty()) {
            return middle;
        }
        double away = radius(flows.toFacility(here.get(0).id())) + radius(flows.toFacility(next.id())) + 1.5;
        double angle = StrictMath.toRadians(-60 + 75 * (here.size() - 1));
        return new Point2D.Double(
                middle.getX() + away * StrictMath.cos(angle), middle.getY() + away * StrictMath.sin(angle));
    }

    private void standCities(Atlas atlas) {
        atlas.centre().ifPresent(centre -> {
            for (Atlas.Site site : atlas.sites().values()) {
                boolean used = atlas.providers().values().stream()
                        .anyMatch(p -> p.place().equals(site.id()));
                if (site.outside() && used) {
                    cities.put(site.id(), onFrame(centre, site));
                }
            }
        });
    }

    private Point2D onFrame(Atlas.Site centre, Atlas.Site city) {
        Point2D from = sites.get(centre.id());
        Point2D to = projection.at(city);
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double rim = RIM * scale;
        double toSide = dx > 0 ? frame.getMaxX() - rim - from.getX() : from.getX() - frame.getX() - rim;
        double toEnd = dy > 0 ? frame.getMaxY() - rim - from.getY() : from.getY() - frame.getY() - rim;
        double t = Math.min(1, Math.min(toSide / Math.max(1e-9, Math.abs(dx)), toEnd / Math.max(1e-9, Math.abs(dy))));
        return new Point2D.Double(from.getX() + dx * t, from.getY() + dy * t);
    }
}
