package org.careshed.report.option;

import java.util.List;
import java.util.Map;

/**
 * A symbol with its colour.
 *
 * @param form of the library
 * @param rim width of the line around a hollow one, which has the paper's colour inside; 0 of a filled one
 */
public record Sign(String form, String colour, double rim) {
    /** A triangle that stands on its tip. */
    public static final String DOWN = "path://M0 0L10 0L5 9Z";

    /** A filled symbol. */
    public static Sign filled(String form, String colour) {
        return new Sign(form, colour, 0);
    }

    /** Symbols at points of the axes of an index. */
    public Map<String, Object> at(int axes, List<?> points, double size) {
        Map<String, Object> symbols = Strokes.points(axes, points, form, size, colour);
        return rim > 0
                ? Tree.with(symbols, "itemStyle", Tree.of("color", "$paper", "borderColor", colour, "borderWidth", rim))
                : symbols;
    }
}
