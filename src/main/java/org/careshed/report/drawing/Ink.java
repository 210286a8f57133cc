package org.careshed.report.drawing;

import java.awt.Color;
import java.util.Optional;

/**
 * How a shape is painted: filled, outlined or both.
 *
 * @param width of the outline in sheet units
 * @param dashed outline in short dashes
 */
public record Ink(Optional<Color> fill, Optional<Color> line, double width, boolean dashed) {

    public static Ink fill(Color colour) {
        return new Ink(Optional.of(colour), Optional.empty(), 0, false);
    }

    public static Ink line(Color colour, double width) {
        return new Ink(Optional.empty(), Optional.of(colour), width, false);
    }

    /** The colour at the given opacity, 0 to 1. */
    public static Color veil(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }
}
