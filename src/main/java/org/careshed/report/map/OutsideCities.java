package org.careshed.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final double WIDTH = 150;
    private static final double SIZE = 10.5;

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
            scene.group(site.name().text() + ", " + where + ": " + Figures.exact(visits) + " visits", g -> {
                g.figure(pointer(at, angle), Ink.fill(Palette.MUTED));
                g.figure(
                        look(site).symbol(at.getX(), at.getY(), 7),
                        Ink.fill(look(site).colour()).edged(look(site).rim(), 1));
                List<Labels.Line> lines = new ArrayList<>();
                lines.add(new Labels.Line(site.name().both().within(WIDTH, 12.5, true), 12.5, true, Palette.TEXT));
                lines.add(new Labels.Line(Wording.of(where), SIZE, false, Palette.MUTED));
                lines.addAll(visits(site));
                labels.place(lines, at.getX(), at.getY(), 9).ifPresent(m -> m.forEach(g::add));
            });
        }
    }

    /**
     * How many go there; where facilities of several kinds share the place, a line for each kind with its name: one may only
     * stand for care that residents get while they are away.
     */
    private List<Labels.Line> visits(Atlas.Site site) {
        List<TierLook> kinds = kinds(site);
        List<Labels.Line> lines = new ArrayList<>();
        for (TierLook kind : kinds) {
            double visits = flows.toOutside(site.id(), kind.id());
            String share = flows.total() == 0 ? "" : ", " + Figures.percent(visits / flows.total());
            lines.add(
                    new Labels.Line(Wording.of(Figures.about(visits) + " visits" + share), SIZE, false, Palette.MUTED));
            if (kinds.size() > 1) {
                lines.add(new Labels.Line(kind.name().first().within(WIDTH, SIZE, false), SIZE, false, kind.stroke()));
            }
        }
        return lines;
    }

    /** Kinds of facility at a place, the one with the most visits first. */
    private List<TierLook> kinds(Atlas.Site site) {
        return atlas.providers().values().stream()
                .filter(provider -> provider.place().equals(site.id()))
                .map(atlas::tierOf)
                .distinct()
                .sorted(Comparator.comparingDouble(kind -> -flows.toOutside(site.id(), kind.id())))
                .toList();
    }

    private TierLook look(Atlas.Site site) {
        return kinds(site).get(0);
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
