package org.careshed.report.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.drawing.Arrow;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Scene;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.TierLook;

/** Arrows from towns to the tiers of other towns and outside cities; widths are proportional to visits. */
final class FlowArrows {
    private static final double WIDEST = 15;
    private static final double THINNEST = 0.5;
    private static final double BEND = 0.12;
    private static final double WIDE = 3;

    private final Atlas atlas;
    private final CareFlows flows;
    private final MapSymbols symbols;
    private final double perVisit;
    private final List<Flow> drawn = new ArrayList<>();
    private double left;

    /** Where an arrow ends: the middle of the facilities it stands for and how much room they take. */
    private record Target(Point2D at, double radius) {}

    private record Flow(CareFlows.Route route, double visits, Target target) {}

    FlowArrows(Atlas atlas, CareFlows flows, MapSymbols symbols) {
        this.atlas = atlas;
        this.flows = flows;
        this.symbols = symbols;
        double most = flows.routes().entrySet().stream()
                .filter(e -> leaves(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        perVisit = WIDEST / Math.max(1, most);
        for (Map.Entry<CareFlows.Route, Double> entry : flows.routes().entrySet()) {
            if (leaves(entry.getKey())) {
                sort(entry.getKey(), entry.getValue());
            }
        }
        drawn.sort(Comparator.comparingDouble(Flow::visits).reversed());
    }

    /** Visits that an arrow of this width stands for. */
    double visits(double width) {
        return width / perVisit;
    }

    /** Visits on arrows too thin to draw. */
    double leftOut() {
        return left;
    }

    /** The fewest visits that are drawn. */
    double fewest() {
        return THINNEST / perVisit;
    }

    boolean any() {
        return !drawn.isEmpty();
    }

    void draw(Scene scene, Labels labels) {
        Map<String, Atlas.Site> towns = atlas.towns();
        for (Flow flow : drawn) {
            Atlas.Site seat = towns.get(flow.route().fromTown());
            Point2D from = symbols.site(seat.id());
            Target to = flow.target();
            if (from.distance(to.at()) < to.radius() + 6) {
                continue;
            }
            TierLook tier = atlas.tiers().get(flow.route().tier());
            String there = atlas.site(flow.route().toTown()).name().text();
            String tip = seat.name().text() + " → " + there + ", " + tier.name().text() + ": "
                    + Figures.exact(flow.visits()) + " visits, "
                    + Figures.percent(flow.visits() / flows.ofTown(flow.route().fromTown()))
                    + " of the town's";
            double width = flow.visits() * perVisit;
            if (width >= WIDE) {
                Arrow.middle(from, to.at(), BEND).forEach(p -> labels.spare(p.getX(), p.getY(), width / 2));
            }
            scene.group(
                    tip,
                    g -> g.figure(
                            Arrow.curved(from, to.at(), flow.visits() * perVisit, BEND, 4, to.radius() + 1),
                            Ink.fill(Ink.veil(tier.colour(), 0.72))));
        }
    }

    private boolean leaves(CareFlows.Route route) {
        return !route.fromTown().equals(route.toTown());
    }

    private void sort(CareFlows.Route route, double visits) {
        Optional<Target> target = target(route);
        if (target.isPresent() && visits * perVisit >= THINNEST) {
            drawn.add(new Flow(route, visits, target.get()));
        } else {
            left += visits;
        }
    }

    private Optional<Target> target(CareFlows.Route route) {
        if (symbols.cities().containsKey(route.toTown())) {
            return Optional.of(new Target(symbols.cities().get(route.toTown()), 8));
        }
        double x = 0;
        double y = 0;
        double weight = 0;
        double largest = 0;
        for (Atlas.Provider provider : atlas.providers().values()) {
            if (provider.tier().equals(route.tier())
                    && atlas.site(provider.place()).town().equals(route.toTown())
                    && !atlas.site(provider.place()).outside()) {
                double visits = Math.max(1e-6, flows.toFacility(provider.id()));
                Point2D at = symbols.provider(provider.id()).orElseThrow();
                x += visits * at.getX();
                y += visits * at.getY();
                weight += visits;
                largest = Math.max(largest, symbols.radius(visits));
            }
        }
        return weight == 0
                ? Optional.empty()
                : Optional.of(new Target(new Point2D.Double(x / weight, y / weight), largest));
    }
}
