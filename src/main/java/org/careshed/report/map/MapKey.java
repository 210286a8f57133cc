package org.careshed.report.map;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.careshed.report.drawing.Arrow;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;

/** How to read the map: north, scale, what areas and widths mean. */
final class MapKey {
    private static final double WIDTH = 188;
    private static final double HEIGHT = 118;

    private final Rectangle2D box;
    private final Rectangle2D north;
    private final MapSymbols symbols;
    private final FlowArrows arrows;

    /** In the lower right corner of the frame, the north arrow in the upper right. */
    MapKey(Rectangle2D frame, MapSymbols symbols, FlowArrows arrows) {
        box = new Rectangle2D.Double(frame.getMaxX() - WIDTH - 10, frame.getMaxY() - HEIGHT - 10, WIDTH, HEIGHT);
        north = new Rectangle2D.Double(frame.getMaxX() - 38, frame.getY() + 12, 26, 40);
        this.symbols = symbols;
        this.arrows = arrows;
    }

    void draw(Scene scene, Labels labels) {
        labels.keepClear(box);
        labels.keepClear(north);
        scene.figure(box, Ink.fill(Ink.veil(java.awt.Color.WHITE, 0.88)).edged(Palette.RULE, 0.8));
        double x = box.getX() + 10;
        double y = box.getY() + 16;
        areas(scene, x, y);
        widths(scene, x, y + 42);
        scale(scene, x, y + 84);
        north(scene);
    }

    private void areas(Scene scene, double x, double y) {
        scene.write(Wording.both("Area: visits", "人次"), x, y, 10, Palette.TEXT);
        double large = Figures.round(symbols.visits(13));
        double r = symbols.radius(large);
        double small = large / 10;
        double s = symbols.radius(small);
        Ink ink = Ink.fill(Ink.veil(Palette.HOMES, 0.38)).edged(Ink.veil(Palette.HOMES, 0.7), 0.6);
        double base = y + 18;
        scene.figure(new Ellipse2D.Double(x + 13 - r, base - r, 2 * r, 2 * r), ink);
        scene.write(Wording.of(Figures.about(large)), x + 30, base + 4, 10, Palette.MUTED);
        scene.figure(new Ellipse2D.Double(x + 100 - s, base - s, 2 * s, 2 * s), ink);
        scene.write(Wording.of(Figures.about(small)), x + 110, base + 4, 10, Palette.MUTED);
    }

    private void widths(Scene scene, double x, double y) {
        scene.write(Wording.of("grey: by residents; colour: at facilities"), x, y, 9, Palette.MUTED);
        if (!arrows.any()) {
            return;
        }
        double visits = Figures.round(arrows.visits(9));
        double width = 9 * visits / arrows.visits(9);
        Point2D from = new Point2D.Double(x, y + 17);
        Point2D to = new Point2D.Double(x + 60, y + 17);
        scene.figure(Arrow.curved(from, to, width, 0, 0, 0), Ink.fill(Ink.veil(Palette.HOMES, 0.72)));
        scene.write(Wording.of(Figures.about(visits) + " visits"), x + 68, y + 20.5, 10, Palette.MUTED);
    }

    private void scale(Scene scene, double x, double y) {
        double km = Figures.round(90 / symbols.projection().perKm());
        double length = km * symbols.projection().perKm();
        scene.figure(new Rectangle2D.Double(x, y, length / 2, 4), Ink.fill(Palette.TEXT));
        scene.figure(new Rectangle2D.Double(x, y, length, 4), Ink.line(Palette.TEXT, 0.8));
        String label =
                km >= 1 ? String.format(Locale.ROOT, "%.0f km", km) : String.format(Locale.ROOT, "%.0f m", km * 1000);
        scene.write(Wording.of(label), x + length + 6, y + 6, 10, Palette.TEXT);
    }

    private void north(Scene scene) {
        double x = north.getCenterX();
        double y = north.getY();
        Path2D needle = new Path2D.Double();
        needle.moveTo(x, y);
        needle.lineTo(x + 7, y + 22);
        needle.lineTo(x, y + 17);
        needle.lineTo(x - 7, y + 22);
        needle.closePath();
        scene.figure(needle, Ink.fill(Palette.TEXT));
        scene.write(Wording.of("N"), x, y + 35, Mark.Anchor.MIDDLE, 12, true, Palette.TEXT);
    }
}
