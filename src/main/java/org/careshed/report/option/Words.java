package org.careshed.report.option;

import java.util.List;
import java.util.Map;

/** Words at a place of the picture. */
public final class Words {
    /** Pixels of the smallest letters of a picture 1200 pixels wide: 8 points on a sheet of A4 on its side. */
    public static final double SMALL = 12.3;

    /** Pixels of letters as most are. */
    public static final double USUAL = 12.5;

    private Words() {}

    /** Small words, grey. */
    public static Map<String, Object> muted(String text, double x, double y, String align) {
        return at(text, x, y, align, "$muted", SMALL, false);
    }

    /** Words as most are. */
    public static Map<String, Object> plain(String text, double x, double y, String align) {
        return at(text, x, y, align, "$ink", USUAL, false);
    }

    /** A heading within the picture. */
    public static Map<String, Object> bold(String text, double x, double y, String align) {
        return at(text, x, y, align, "$ink", USUAL, true);
    }

    /** Words no wider than a room, cut with an ellipsis. */
    public static Map<String, Object> within(Map<String, Object> words, double room) {
        @SuppressWarnings("unchecked")
        Map<String, Object> style = (Map<String, Object>) words.get("style");
        return Tree.with(words, "style", Tree.with(style, "width", room, "overflow", "truncate", "ellipsis", "…"));
    }

    /**
     * Words.
     *
     * @param y the middle of their height
     * @param align {@code left}, {@code center} or {@code right} of x
     */
    public static Map<String, Object> at(
            String text, double x, double y, String align, String colour, double size, boolean bold) {
        return Tree.of(
                "type",
                "text",
                "silent",
                true,
                "x",
                x,
                "y",
                y,
                "style",
                Tree.of(
                        "text", text,
                        "fill", colour,
                        "font", (bold ? "bold " : "") + size + "px sans-serif",
                        "textAlign", align,
                        "textVerticalAlign", "middle"));
    }

    /** A ground behind some rows. */
    public static Map<String, Object> ground(double x, double y, double width, double height, String colour) {
        return Tree.of(
                "type",
                "rect",
                "silent",
                true,
                "z",
                -10,
                "shape",
                Tree.of("x", x, "y", y, "width", width, "height", height),
                "style",
                Tree.of("fill", colour));
    }

    /** A straight line. */
    public static Map<String, Object> line(double x1, double y1, double x2, double y2, String colour) {
        return Tree.of(
                "type",
                "line",
                "silent",
                true,
                "shape",
                Tree.of("x1", x1, "y1", y1, "x2", x2, "y2", y2),
                "style",
                Tree.of("stroke", colour, "lineWidth", 1));
    }

    /** The member of an option that holds them. */
    public static Map<String, Object> all(List<Map<String, Object>> words) {
        return Tree.of("elements", words);
    }
}
