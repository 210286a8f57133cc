package org.careshed.report.look;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.folder.Row;

/**
 * How a tier looks in every picture: one colour of the Okabe-Ito set, which colour-blind readers can tell apart, and one
 * shape, so that colour never says anything alone.
 *
 * @param form 0 circle, 1 square, 2 diamond, 3 triangle, 4 pentagon, 5 hexagon ...
 */
public record TierLook(String id, Name name, boolean inCounty, Color colour, int form) {
    private static final List<Color> INSIDE = List.of(
            new Color(0x56B4E9), new Color(0x009E73), new Color(0x0072B2), new Color(0xE69F00), new Color(0xF0E442));
    private static final List<Color> OUTSIDE = List.of(new Color(0xD55E00), new Color(0xCC79A7), new Color(0x7F7F7F));

    public static Map<String, TierLook> of(List<Row> tiers) {
        Map<String, TierLook> looks = new LinkedHashMap<>();
        int inside = 0;
        int outside = 0;
        for (Row row : tiers) {
            boolean inCounty = row.truth("in_county");
            Color colour = inCounty ? INSIDE.get(inside++ % INSIDE.size()) : OUTSIDE.get(outside++ % OUTSIDE.size());
            looks.put(row.text("id"), new TierLook(row.text("id"), Name.of(row), inCounty, colour, looks.size()));
        }
        return looks;
    }

    /** The tier's symbol around a point, with the area of a circle of this radius. */
    public Shape symbol(double x, double y, double radius) {
        return switch (form) {
            case 0 -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case 1 -> square(x, y, radius * 0.886);
            case 2 -> polygon(x, y, radius * 1.253, 4);
            case 3 -> polygon(x, y + radius * 0.2, radius * 1.555, 3);
            default -> polygon(x, y, radius * 1.1, form + 1);
        };
    }

    /** Black or white, whichever is easier to read on the colour. */
    public Color lettersOn() {
        double light = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
        return light > 125 ? Palette.TEXT : Color.WHITE;
    }

    private static Shape square(double x, double y, double half) {
        return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }

    private static Shape polygon(double x, double y, double radius, int corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners - StrictMath.PI / 2;
            double px = x + radius * StrictMath.cos(angle);
            double py = y + radius * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
