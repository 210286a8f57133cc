package org.careshed.report.option;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Axes and the boxes that they span. */
public final class Axes {
    /** Milliseconds of a day. */
    public static final long DAY = 86_400_000;

    private Axes() {}

    /** A box in pixels; all that is drawn on axes stands in one. */
    public static Map<String, Object> box(double left, double top, double width, double height) {
        return Tree.of("left", left, "top", top, "width", width, "height", height);
    }

    /** An axis of numbers in the box of an index; labels follow a template such as <code>{value} %</code>. */
    public static Map<String, Object> values(int box, double min, double max, double step, String template) {
        return Tree.of(
                "type",
                "value",
                "gridIndex",
                box,
                "min",
                min,
                "max",
                max,
                "interval",
                step,
                "axisLabel",
                label(template),
                "axisLine",
                Tree.of("show", false),
                "axisTick",
                Tree.of("show", false),
                "splitLine",
                Tree.of("show", true, "lineStyle", Tree.of("color", "$rule", "width", 0.8)));
    }

    /** An axis of rows from above, whose labels stand elsewhere. */
    public static Map<String, Object> rows(int box, int count) {
        return Tree.of(
                "type", "value", "gridIndex", box, "inverse", true, "min", -0.5, "max", count - 0.5, "show", false);
    }

    /** An axis of names without labels, for bars in rows from above. */
    public static Map<String, Object> names(int box, List<String> names) {
        return Tree.of("type", "category", "gridIndex", box, "inverse", true, "data", names, "show", false);
    }

    /**
     * An axis of days without labels, which {@link Days#calendar} draws: the library's own axis of time takes longer than all
     * lines together. Charts give days as {@link #millis}.
     */
    public static Map<String, Object> days(int box, LocalDate first, LocalDate last) {
        return Tree.of(
                "type",
                "value",
                "gridIndex",
                box,
                "min",
                millis(first),
                "max",
                millis(last.plusDays(1)),
                "show",
                false);
    }

    /** The beginning of a day as axes of days take it; with {@code useUTC} in the option. */
    public static long millis(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    /** An axis with its labels above the box. */
    public static Map<String, Object> above(Map<String, Object> axis) {
        return Tree.with(axis, "position", "top");
    }

    /** An axis without labels. */
    public static Map<String, Object> bare(Map<String, Object> axis) {
        return Tree.with(axis, "axisLabel", Tree.of("show", false));
    }

    /** A template of labels for shares drawn as per cent. */
    public static String percent(boolean chinese) {
        return chinese ? "{value}%" : "{value} %";
    }

    private static Map<String, Object> label(String template) {
        return Tree.of("color", "$muted", "fontSize", Words.SMALL, "formatter", template);
    }
}
