package org.careshed.report.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.drawing.Arrow;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Scene;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;

/** Arrows from towns to the tiers of other towns and outside cities; widths are proportional to visits. */
final class FlowArrows {
    private static final double WIDEST = 15;
    private static final double THINNEST = 0.5;
    private static final double BEND = 0.1;
    private static final double MORE_BEND = 0.035;
    private static final double WIDE = 3;
    private static final double SHORTEST = 6;
    private static final double OPACITY = 0.72;

    private final Atlas atlas;
    private final CareFlows flows;
    private final MapSymbols symbols;
    private final double perVisit;
    private final List<Flow> drawn = new ArrayList<>();
    private double left;

    /** Where an arrow ends and how much room the symbol there takes. */
    private record Target(Point2D at, double radius) {}

    private record Flow(CareFlows.Route route, double visits, Point2D from, Target target) {}

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

    /** Visits on arrows too thin or too short to draw. */
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
        Map<List<String>, Integer> beside = new HashMap<>();
        for (Flow flow : drawn) {
            CareFlows.Route route = flow.route();
            int before = beside.merge(List.of(route.fromTown(), route.toTown()), 1, Integer::sum) - 1;
            double bend = BEND + MORE_BEND * before;
            double width = flow.visits() * perVisit;
            Target to = flow.target();
            if (width >= WIDE) {
                Arrow.middle(flow.from(), to.at(), bend).forEach(p -> labels.spare(p.getX(), p.getY(), width / 2));
            }
            Color colour = Ink.veil(atlas.tiers().get(route.tier()).colour(), OPACITY);
            Shape arrow = Arrow.curved(flow.from(), to.at(), width, bend, 4, to.radius() + 1);
            scene.group(tip(flow), g -> g.figure(arrow, Ink.fill(colour)));
        }
    }

    private String tip(Flow flow) {
        CareFlows.Route route = flow.route();
        return atlas.towns().get(route.fromTown()).name().text() + " → "
                + atlas.site(route.toTown()).name().text() + ", "
                + atlas.tiers().get(route.tier()).name().text() + ": " + Figures.exact(flow.visits()) + " visits, "
                + Figures.percent(flow.visits() / flows.ofTown(route.fromTown())) + " of the town's";
    }

    private boolean leaves(CareFlows.Route route) {
        return !route.fromTown().equals(route.toTown());
    }

    private void sort(CareFlows.Route route, double visits) {
        Point2D from = symbols.site(atlas.towns().get(route.fromTown()).id());
        Optional<Target> target = target(route)
                .filter(to -> visits * perVisit >= THINNEST)
                .filter(to -> from.distance(to.at()) >= to.radius() + SHORTEST);
        target.ifPresent(to -> drawn.add(new Flow(route, visits, from, to)));
        left += target.isPresent() ? 0 : visits;
    }

    private Optional<Target> target(CareFlows.Route route) {
        if (symbols.cities().containsKey(route.toTown())) {
            return Optional.of(new Target(symbols.cities().get(route.toTown()), 8));
        }
        String facility = flows.mostUsed().get(route);
        return symbols.provider(facility).map(at -> new Target(at, symbols.radius(flows.toFacility(facility))));
    }
}
