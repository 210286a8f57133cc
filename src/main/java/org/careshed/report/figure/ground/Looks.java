package org.careshed.report.figure.ground;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.careshed.report.look.TierLook;

/** Symbols and colours of tiers as the chart library takes them. */
public final class Looks {
    private static final double UNIT = 10;

    private Looks() {}

    /** The tier's shape. */
    public static String symbol(TierLook tier) {
        return path(tier.symbol(0, 0, UNIT));
    }

    /** Width and height of the tier's shape with the area of a circle of this radius. */
    public static List<Object> size(TierLook tier, double radius) {
        Rectangle2D box = tier.symbol(0, 0, UNIT).getBounds2D();
        return List.of(Ground.tenth(box.getWidth() * radius / UNIT), Ground.tenth(box.getHeight() * radius / UNIT));
    }

    /** The tier's colour by its name on paper. */
    public static String colour(TierLook tier) {
        Color colour = tier.colour();
        return String.format(Locale.ROOT, "$%06x", colour.getRGB() & 0xFFFFFF);
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder("path://");
        double[] at = new double[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < 2 * new int[] {1, 1, 2, 3, 0}[kind]; i++) {
                path.append(i == 0 ? "" : " ").append(Ground.tenth(at[i]));
            }
        }
        return path.toString();
    }
}
