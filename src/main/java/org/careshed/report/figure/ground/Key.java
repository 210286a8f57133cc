package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.look.Figures;
import org.careshed.report.option.Tree;

/** How to read a map: what areas, widths and broken lines mean; a box in the lower right corner, and the scale beside it. */
public final class Key {
    private static final double LINE = 20;
    private static final double WIDTH = 216;
    private static final double SAMPLE = 54;
    private static final double SIZE = 12.2;

    private final Language language;
    private final double scale;
    private final List<Object> parts = new ArrayList<>();
    private double down = 16;

    public Key(Language language, double scale) {
        this.language = language;
        this.scale = scale;
    }

    /** A circle of a radius and what it stands for. */
    public void circle(double radius, String fill, String rim, Text meaning) {
        down += Math.max(0, radius - 9);
        parts.add(Tree.of(
                "type",
                "circle",
                "shape",
                Tree.of("cx", 8 + SAMPLE / 2, "cy", down, "r", Ground.tenth(radius)),
                "style",
                Tree.of("fill", fill, "stroke", rim, "lineWidth", 1, "opacity", fill.equals("none") ? 1 : 0.6)));
        text(14 + SAMPLE, meaning.in(language), "$muted");
        down += LINE + Math.max(0, radius - 9);
    }

    /** A line as wide as it is on the map, whole or broken. */
    public void line(double width, String colour, boolean dashed, Text meaning) {
        parts.add(Tree.of(
                "type", "line",
                "shape", Tree.of("x1", 8, "y1", down, "x2", 8 + SAMPLE, "y2", down),
                "style",
                        Tree.of(
                                "stroke",
                                colour,
                                "lineWidth",
                                Ground.tenth(width * Math.max(0.6, scale)),
                                "opacity",
                                dashed ? 0.5 : 0.8,
                                "lineDash",
                                dashed ? List.of(6, 4) : List.of())));
        text(14 + SAMPLE, meaning.in(language), "$muted");
        down += LINE;
    }

    /** The box with all that was put into it. */
    public List<Object> graphic() {
        List<Object> children = new ArrayList<>();
        children.add(Tree.of(
                "type", "rect",
                "shape", Tree.of("x", 0, "y", 0, "width", WIDTH, "height", height(), "r", 4),
                "style", Tree.of("fill", "$paper", "stroke", "$rule", "lineWidth", 1, "opacity", 0.9)));
        children.addAll(parts);
        return List.of(Tree.of(
                "id", "key", "type", "group", "right", 10, "bottom", 6, "silent", true, "z", 50, "children", children));
    }

    /** The box in the pixels of a frame that stands in the middle of a chart of this size. */
    public Rectangle2D box(Rectangle2D frame, double chartWidth, double belowFrame) {
        double aside = (chartWidth - frame.getWidth()) / 2;
        return new Rectangle2D.Double(
                frame.getMaxX() + aside - 10 - WIDTH, frame.getMaxY() + belowFrame - 6 - height(), WIDTH, height());
    }

    /** The length of so many kilometres at the lower left, and north. */
    public static Map<String, Object> scaleBar(Ground ground) {
        double perKm = ground.symbols().projection().perKm();
        double km = Figures.round(90 * Math.max(0.7, ground.scale()) / perKm);
        String name = km >= 1 ? Math.round(km) + " km" : Math.round(km * 1000) + " m";
        double x = 10;
        double y = 10;
        return Tree.of(
                "id",
                "scale",
                "type",
                "lines",
                "coordinateSystem",
                "geo",
                "silent",
                true,
                "z",
                5,
                "tooltip",
                Tree.of("show", false),
                "symbol",
                "none",
                "lineStyle",
                Tree.of("color", "$ink", "width", 3, "opacity", 1),
                "data",
                List.of(Tree.of(
                        "name",
                        name,
                        "coords",
                        List.of(List.of(x, y), List.of(Ground.tenth(x + km * perKm), y)),
                        "label",
                        scaleLabel())));
    }

    private static Map<String, Object> scaleLabel() {
        return Tree.of(
                "show",
                true,
                "formatter",
                "{b}",
                "position",
                "middle",
                "color",
                "$ink",
                "fontSize",
                SIZE,
                "distance",
                4);
    }

    /** Where north is, in the upper right corner. */
    public static Map<String, Object> north(Ground ground) {
        double aside = 16 * Math.max(0.7, ground.scale());
        Map<String, Object> label =
                Tree.of("show", true, "formatter", "{b}", "position", "bottom", "color", "$ink", "fontWeight", "bold");
        return Tree.of(
                "id",
                "north",
                "type",
                "scatter",
                "coordinateSystem",
                "geo",
                "silent",
                true,
                "z",
                5,
                "tooltip",
                Tree.of("show", false),
                "symbol",
                "path://M0 0L7 22L0 17L-7 22Z",
                "symbolSize",
                List.of(11, 17),
                "itemStyle",
                Tree.of("color", "$ink", "opacity", 1),
                "data",
                List.of(Tree.of(
                        "name",
                        "N",
                        "value",
                        ground.at(new Point2D.Double(ground.frame().getMaxX() - aside, aside)),
                        "label",
                        label)));
    }

    private double height() {
        return down - 6;
    }

    private void text(double x, String words, String colour) {
        parts.add(Tree.of(
                "type",
                "text",
                "style",
                Tree.of(
                        "x",
                        x,
                        "y",
                        down,
                        "text",
                        Lettering.fit(words, SIZE, false, WIDTH - x - 4),
                        "fill",
                        colour,
                        "fontSize",
                        SIZE,
                        "textVerticalAlign",
                        "middle",
                        "verticalAlign",
                        "middle")));
    }
}
