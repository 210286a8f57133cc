package org.careshed.report.map;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Name;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** The map: ground, homes, flows, facilities and names, in this order from the bottom up. */
final class CountyMap {
    private static final int NAMED_PLACES = 25;
    private static final int NAMED_FACILITIES = 8;
    private static final int NAMED_TOWNS = 40;
    private static final String COUNTY_SEAT = "county-seat";
    private static final double TOWN_SIZE = 13.5;
    private static final double TOWN_WIDTH = 190;
    private static final double SMALL = 5;
    private static final double NAME_SIZE = 10.5;
    private static final double NAME_WIDTH = 150;
    private static final double BOLD_IS_WIDER = 1.15;
    private static final int NAME_LINES = 3;

    private final Atlas atlas;
    private final CareFlows flows;
    private final Rectangle2D frame;
    private final MapSymbols symbols;
    private final FlowArrows arrows;
    private final MapKey key;

    CountyMap(Atlas atlas, CareFlows flows, Rectangle2D frame) {
        this.atlas = atlas;
        this.flows = flows;
        this.frame = frame;
        symbols = new MapSymbols(atlas, flows, frame);
        arrows = new FlowArrows(atlas, flows, symbols);
        key = new MapKey(frame, symbols, arrows);
    }

    void draw(Scene scene) {
        scene.figure(
                new RoundRectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), 10, 10),
                Ink.fill(Palette.SEA).edged(Palette.RULE, 1));
        Labels labels = new Labels(frame, 120);
        ground(scene);
        homes(scene);
        arrows.draw(scene, labels);
        facilities(scene, labels);
        key.draw(scene, labels);
        new OutsideCities(atlas, flows, symbols, frame).draw(scene, labels);
        names(scene, labels);
        placeNames(scene, labels);
    }

    /** A sentence on arrows too thin to draw; empty when all are drawn. */
    String omitted(CareFlows all) {
        return arrows.leftOut() == 0 || all.total() == 0
                ? ""
                : " Arrows of fewer than " + Figures.about(arrows.fewest()) + " visits are not drawn ("
                        + Figures.percent(arrows.leftOut() / all.total()) + " of visits).";
    }

    private void ground(Scene scene) {
        List<Atlas.Site> sites = atlas.inside();
        List<Point2D> points = sites.stream().map(s -> symbols.site(s.id())).toList();
        Path2D shore = new Land(sites, points, symbols.reach() + 7).ground();
        scene.figure(shore, Ink.fill(Palette.SHORE).edged(Palette.SHORE, 0.8));
        Land land = new Land(sites, points, symbols.reach());
        scene.figure(land.ground(), Ink.fill(Palette.LAND).edged(Palette.LAND, 0.8));
        scene.figure(land.borders(), Ink.line(Palette.BORDER, 2));
    }

    private void homes(Scene scene) {
        for (Atlas.Site site : atlas.inside()) {
            double visits = flows.fromHome(site.id());
            if (visits > 0) {
                Point2D at = symbols.site(site.id());
                scene.group(
                        site.name().text() + ": " + Figures.exact(visits) + " visits by its residents",
                        g -> g.figure(
                                circle(at, symbols.radius(visits)),
                                Ink.fill(Ink.veil(Palette.HOMES, 0.38)).edged(Ink.veil(Palette.HOMES, 0.7), 0.6)));
            }
        }
    }

    private void facilities(Scene scene, Labels labels) {
        for (Atlas.Provider provider : largestFirst().toList()) {
            Point2D at = symbols.provider(provider.id()).orElseThrow();
            TierLook tier = atlas.tierOf(provider);
            double visits = flows.toFacility(provider.id());
            double radius = symbols.radius(visits);
            scene.group(
                    provider.name().text() + ", " + tier.name().text() + ": " + Figures.exact(visits) + " visits",
                    g -> g.figure(
                            tier.symbol(at.getX(), at.getY(), radius),
                            Ink.fill(tier.colour()).edged(tier.rim(), 0.8)));
            if (radius < SMALL) {
                labels.spare(at.getX(), at.getY(), radius);
            } else {
                labels.keepClear(at.getX(), at.getY(), radius);
            }
        }
    }

    private void names(Scene scene, Labels labels) {
        Map<String, Atlas.Site> named = named(atlas.towns());
        boolean seatsOnly = named.size() < atlas.towns().size();
        for (Map.Entry<String, Atlas.Site> town : named.entrySet()) {
            Point2D at = symbols.site(town.getValue().id());
            List<Labels.Line> lines = new ArrayList<>();
            Name full = town.getValue().name();
            if (seatsOnly) {
                lines.addAll(lines(full.first(), true));
                lines.addAll(lines(full.second(), true));
            } else {
                Wording both = full.both().within(TOWN_WIDTH, TOWN_SIZE, true);
                lines.add(new Labels.Line(both, TOWN_SIZE, true, Palette.TEXT));
            }
            double visits = flows.ofTown(town.getKey());
            if (visits > 0) {
                String stay = Figures.wholePercent(flows.atHome(town.getKey()) / visits) + " % stay in town";
                lines.add(new Labels.Line(Wording.of(stay), 10.5, false, Palette.MUTED));
            }
            double radius = symbols.radius(flows.fromHome(town.getValue().id()));
            labels.place(lines, at.getX(), at.getY(), radius).ifPresent(m -> m.forEach(scene::add));
        }
        largestFirst().filter(this::named).forEach(provider -> {
            Point2D at = symbols.provider(provider.id()).orElseThrow();
            Name name = provider.name();
            List<Labels.Line> lines = new ArrayList<>();
            lines.addAll(lines(name.first(), false));
            lines.addAll(lines(name.second(), false));
            double radius = symbols.radius(flows.toFacility(provider.id()));
            labels.place(lines, at.getX(), at.getY(), radius).ifPresent(m -> m.forEach(scene::add));
        });
    }

    /** A name broken into lines of a label; one that needs a Chinese font is gone where there is none. */
    private static List<Labels.Line> lines(Wording name, boolean bold) {
        boolean anyFont = name.text().equals(name.latin());
        double width = bold ? NAME_WIDTH * BOLD_IS_WIDER : NAME_WIDTH;
        return Lettering.wrap(name.text(), NAME_SIZE, NAME_WIDTH).stream()
                .filter(line -> !line.isEmpty())
                .limit(NAME_LINES)
                .map(line -> new Wording(line, anyFont ? line : "").within(width, NAME_SIZE, bold))
                .map(line -> new Labels.Line(line, NAME_SIZE, bold, Palette.TEXT))
                .toList();
    }

    /** Places without a facility have their names too where there are few places. */
    private void placeNames(Scene scene, Labels labels) {
        if (atlas.inside().size() > NAMED_PLACES) {
            return;
        }
        for (Atlas.Site site : atlas.inside()) {
            boolean shown = site.seat()
                    || atlas.providers().values().stream()
                            .anyMatch(p -> p.place().equals(site.id()));
            if (!shown) {
                Point2D at = symbols.site(site.id());
                Labels.Line line =
                        new Labels.Line(site.name().both().within(190, 10.5, false), 10.5, false, Palette.MUTED);
                labels.place(List.of(line), at.getX(), at.getY(), symbols.radius(flows.fromHome(site.id())))
                        .ifPresent(m -> m.forEach(scene::add));
            }
        }
    }

    /** Where there are too many towns to be named, as in a prefecture, only the seats of its counties are. */
    private static Map<String, Atlas.Site> named(Map<String, Atlas.Site> towns) {
        if (towns.size() <= NAMED_TOWNS) {
            return towns;
        }
        Map<String, Atlas.Site> seats = new LinkedHashMap<>(towns);
        seats.values().removeIf(town -> !town.kind().equals(COUNTY_SEAT));
        return seats;
    }

    /** In a small county every facility has its name on the map, in a large one those of rare tiers. */
    private boolean named(Atlas.Provider provider) {
        long alike = atlas.providers().values().stream()
                .filter(p -> p.tier().equals(provider.tier()))
                .count();
        return atlas.inside().size() <= NAMED_PLACES || alike <= NAMED_FACILITIES;
    }

    private Stream<Atlas.Provider> largestFirst() {
        return atlas.providers().values().stream()
                .filter(p -> symbols.provider(p.id()).isPresent())
                .sorted(Comparator.comparingDouble(p -> -flows.toFacility(p.id())));
    }

    private static Ellipse2D circle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }
}
