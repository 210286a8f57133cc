package org.careshed.report.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Series of charts: lines, bands, points, bars and intervals. */
public final class Strokes {
    private Strokes() {}

    /** A line through points, each a list of x and y. */
    public static Map<String, Object> line(int axes, List<?> points, String colour, double width) {
        return Tree.of(
                "type",
                "line",
                "xAxisIndex",
                axes,
                "yAxisIndex",
                axes,
                "data",
                points,
                "showSymbol",
                false,
                "symbol",
                "none",
                "silent",
                true,
                "emphasis",
                Tree.of("disabled", true),
                "lineStyle",
                Tree.of("color", colour, "width", width),
                "itemStyle",
                Tree.of("color", colour));
    }

    /** The same line with the ground below it tinted. */
    public static Map<String, Object> area(Map<String, Object> line, String colour, double opacity) {
        return Tree.with(line, "areaStyle", Tree.of("color", colour, "opacity", opacity));
    }

    /** The ground between two lines over the same x. */
    public static List<Map<String, Object>> band(
            int axes, String name, List<List<Object>> low, List<List<Object>> high, String colour, double opacity) {
        List<List<Object>> more = new ArrayList<>();
        for (int i = 0; i < low.size(); i++) {
            double gap = ((Number) high.get(i).get(1)).doubleValue()
                    - ((Number) low.get(i).get(1)).doubleValue();
            more.add(List.of(low.get(i).get(0), Numbers.plain(gap)));
        }
        Map<String, Object> foot = Tree.with(line(axes, low, colour, 0), "stack", name, "stackStrategy", "all");
        Map<String, Object> top = Tree.with(line(axes, more, colour, 0), "stack", name, "stackStrategy", "all");
        return List.of(clear(foot), area(clear(top), colour, opacity));
    }

    private static Map<String, Object> clear(Map<String, Object> line) {
        return Tree.with(line, "lineStyle", Tree.of("opacity", 0));
    }

    /** Symbols; each point is a list of x and y, or an object with a {@code name} for its tip. */
    public static Map<String, Object> points(int axes, List<?> points, String symbol, double size, String colour) {
        return Tree.of(
                "type",
                "scatter",
                "xAxisIndex",
                axes,
                "yAxisIndex",
                axes,
                "data",
                points,
                "symbol",
                symbol,
                "symbolSize",
                size,
                "symbolKeepAspect",
                true,
                "emphasis",
                Tree.of("disabled", true),
                "z",
                5,
                "itemStyle",
                Tree.of("color", colour, "opacity", 1, "borderColor", "$paper", "borderWidth", 1));
    }

    /** The same symbols with their names beside them, so many pixels right of and below their corner. */
    public static Map<String, Object> named(Map<String, Object> points, List<?> place) {
        return Tree.with(
                points,
                "label",
                Tree.of("show", true, "formatter", "{b}", "position", place, "color", "$ink", "fontSize", Words.SMALL),
                "labelLayout",
                Tree.of("hideOverlap", true));
    }

    /** Straight lines, each from one point to another: intervals, thresholds, stems. */
    public static Map<String, Object> segments(int axes, List<List<List<Object>>> ends, String colour, double width) {
        List<Object> data = new ArrayList<>();
        ends.forEach(pair -> data.add(Tree.of("coords", pair)));
        return Tree.of(
                "type",
                "lines",
                "coordinateSystem",
                "cartesian2d",
                "xAxisIndex",
                axes,
                "yAxisIndex",
                axes,
                "data",
                data,
                "silent",
                true,
                "z",
                4,
                "lineStyle",
                Tree.of("color", colour, "width", width, "opacity", 1));
    }

    /** The same lines in dashes. */
    public static Map<String, Object> dashed(Map<String, Object> segments) {
        @SuppressWarnings("unchecked")
        Map<String, Object> style = (Map<String, Object>) segments.get("lineStyle");
        return Tree.with(segments, "lineStyle", Tree.with(style, "type", List.of(4, 3)));
    }
}
