package org.careshed.report.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Panels of rows from above, one below the other, each with numbers of its own across, and the words around them. */
public final class Panels {
    private final List<Object> boxes = new ArrayList<>();
    private final List<Object> across = new ArrayList<>();
    private final List<Object> down = new ArrayList<>();
    private final List<Object> series = new ArrayList<>();
    private final List<Map<String, Object>> words = new ArrayList<>();

    /**
     * Adds a panel.
     *
     * @param box in pixels, as {@link Axes#box} makes it
     * @param rows in it
     * @return the index of its axes
     */
    public int add(Map<String, Object> box, double min, double max, double step, int rows) {
        int axes = boxes.size();
        boxes.add(box);
        across.add(Axes.above(Axes.values(axes, min, max, step, "{value}")));
        down.add(Axes.rows(axes, rows));
        return axes;
    }

    /** A line down the rows of a panel where nothing differs. */
    public void zero(int axes, int rows) {
        series.add(Strokes.segments(axes, List.of(List.of(List.of(0, -0.5), List.of(0, rows - 0.5))), "$muted", 1.2));
    }

    /** What is drawn on axes; more may be added. */
    public List<Object> series() {
        return series;
    }

    /** What stands around them; more may be added. */
    public List<Map<String, Object>> words() {
        return words;
    }

    /** The option of all. */
    public Map<String, Object> option() {
        return Tree.of(
                "grid", boxes,
                "xAxis", across,
                "yAxis", down,
                "tooltip", Tree.of("trigger", "item", "formatter", "{b}"),
                "series", series,
                "graphic", Words.all(words));
    }

    /** Height in pixels of panels with so many rows, each below a head. */
    public static int height(List<Integer> rows, double head, double row) {
        return (int) rows.stream().mapToDouble(count -> head + row * count).sum() + 10;
    }
}
