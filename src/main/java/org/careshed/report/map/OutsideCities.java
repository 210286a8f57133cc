package org.careshed.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** Cities outside, at the frame in their direction, with distance and visits. */
final class OutsideCities {
    private static final List<String> POINTS = List.of("E", "NE", "N", "NW", "W", "SW", "S", "SE");

    private final Atlas atlas;
    private final CareFlows flows;
    private final MapSymbols symbols;
    private final Rectangle2D frame;

    OutsideCities(Atlas atlas, CareFlows flows, MapSymbols symbols, Rectangle2D frame) {
        this.atlas = atlas;
        this.flows = flows;
        this.symbols = symbols;
        this.frame = frame;
    }

    void draw(Scene scene, Labels labels) {
        Atlas.Site centre = atlas.centre().orElseThrow();
        Point2D seat = symbols.site(centre.id());
        for (Point2D at : symbols.cities().values()) {
            labels.keepClear(at.getX(), at.getY(), 9);
            labels.keepClear(pointer(at, direction(seat, at)).getBounds2D());
        }
        for (Map.Entry<String, Point2D> city : symbols.cities().entrySet()) {
            Atlas.Site site = atlas.site(city.getKey());
            Point2D at = city.getValue();
            double angle = direction(seat, at);
            double km = Projection.km(centre, site);
            double visits = flows.toOutside(site.id());
            String where = String.format(Locale.ROOT, "%.0f km %s", km, compass(angle));
            String who = Figures.about(visits) + " visits"
                    + (flows.total() == 0 ? "" : ", " + Figures.percent(visits / flows.total()));
            scene.group(site.name().text() + ", " + where + ": " + Figures.exact(visits) + " visits", g -> {
                g.figure(pointer(at, angle), Ink.fill(Palette.MUTED));
                g.figure(
                        look(site).symbol(at.getX(), at.getY(), 7),
                        Ink.fill(look(site).colour()).edged(look(site).rim(), 1));
                List<Labels.Line> lines = List.of(
                        new Labels.Line(site.name().both().within(150, 12.5, true), 12.5, true, Palette.TEXT),
                        new Labels.Line(Wording.of(where), 10.5, false, Palette.MUTED),
                        new Labels.Line(Wording.of(who), 10.5, false, Palette.MUTED));
                labels.place(lines, at.getX(), at.getY(), 9).ifPresent(m -> m.forEach(g::add));
            });
        }
    }

    private TierLook look(Atlas.Site site) {
        return atlas.providers().values().stream()
                .filter(p -> p.place().equals(site.id()))
                .findFirst()
                .map(atlas::tierOf)
                .orElseThrow();
    }

    /** Counter-clockwise from east, radians. */
    private static double direction(Point2D from, Point2D to) {
        return StrictMath.atan2(from.getY() - to.getY(), to.getX() - from.getX());
    }

    private static String compass(double angle) {
        int eighth = (int) Math.round(angle / (StrictMath.PI / 4));
        return POINTS.get(Math.floorMod(eighth, 8));
    }

    /** A small wedge outside the symbol that points to where the city lies. */
    private static Path2D pointer(Point2D at, double angle) {
        Path2D wedge = new Path2D.Double();
        double[][] corners = {{22, 0}, {12, 4.5}, {12, -4.5}};
        for (int i = 0; i < corners.length; i++) {
            double x = at.getX() + corners[i][0] * StrictMath.cos(angle) + corners[i][1] * StrictMath.sin(angle);
            double y = at.getY() - corners[i][0] * StrictMath.sin(angle) + corners[i][1] * StrictMath.cos(angle);
            if (i == 0) {
                wedge.moveTo(x, y);
            } else {
                wedge.lineTo(x, y);
            }
        }
        wedge.closePath();
        return wedge;
    }
}
