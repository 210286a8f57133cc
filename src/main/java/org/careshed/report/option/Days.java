package org.careshed.report.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.careshed.report.input.Range;

/**
 * Days on an axis; what is of a day stands at its middle.
 *
 * @param first the first day
 * @param count how many
 * @param counted the first that counts; those before are the warm-up
 */
public record Days(LocalDate first, int count, LocalDate counted) {
    private static final int WEEK = 7;
    /** So many days have each a line. */
    private static final int FEW = 70;
    /** Room that a date takes, pixels. */
    private static final double LABEL = 66;

    private static final long HALF = 43_200_000;

    public LocalDate last() {
        return first.plusDays(count - 1L);
    }

    /** The middle of a day on an axis of days. */
    public long at(int day) {
        return Axes.millis(first.plusDays(day)) + HALF;
    }

    /** How many days of the warm-up, none if every day counts. */
    public int warmUp() {
        return (int) Math.max(0, Math.min(count, counted.toEpochDay() - first.toEpochDay()));
    }

    /** Values of days as points of a line; days without one are left out, and those that change nothing in the line. */
    public List<List<Object>> points(Range[] days, ToDoubleFunction<Range> value) {
        return points(Arrays.stream(days).mapToDouble(value).toArray());
    }

    /** Values of days as points of a line; days without one are left out, and those that change nothing in the line. */
    public List<List<Object>> points(double[] days) {
        List<List<Object>> points = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            boolean level =
                    day > 0 && day + 1 < days.length && days[day - 1] == days[day] && days[day] == days[day + 1];
            if (!Double.isNaN(days[day]) && !level) {
                points.add(List.of(at(day), Numbers.plain(days[day])));
            }
        }
        return points;
    }

    /** Every so-manieth day, for lines that are smooth already. */
    public List<List<Object>> points(Range[] days, ToDoubleFunction<Range> value, int every) {
        List<List<Object>> points = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            if (days[day].known() && day % every == 0) {
                points.add(List.of(at(day), Numbers.plain(value.applyAsDouble(days[day]))));
            }
        }
        return points;
    }

    /** The lowest and the highest value of each week of days, at its middle. */
    public static Range[] weekly(Range[] days) {
        Range[] weeks = new Range[days.length];
        Arrays.fill(weeks, new Range(Double.NaN, Double.NaN, Double.NaN));
        for (int from = 0; from < days.length; from += WEEK) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int to = Math.min(days.length, from + WEEK);
            for (int day = from; day < to; day++) {
                low = Math.min(low, days[day].low());
                high = Math.max(high, days[day].high());
            }
            weeks[(from + to - 1) / 2] = new Range(low, days[(from + to - 1) / 2].mean(), high);
        }
        return weeks;
    }

    /**
     * Lines at the beginnings of months, or of days where there are few, and their dates below.
     *
     * @param words where they are added
     * @param left of the box in pixels
     * @param width of the box
     * @param top of the box
     * @param bottom of the box
     * @param labelled whether dates stand below
     */
    public void calendar(
            List<Map<String, Object>> words, double left, double width, double top, double bottom, boolean labelled) {
        double day = width / count;
        double room = -1;
        for (int i = 0; i < count; i++) {
            LocalDate date = first.plusDays(i);
            boolean few = count < FEW;
            double x = left + i * day;
            if ((few || date.getDayOfMonth() == 1) && x >= room) {
                words.add(Tree.with(Words.line(x, top, x, bottom + 3, "$rule"), "z", -5));
                String name = few ? date.toString() : date.toString().substring(0, 7);
                if (labelled && x + LABEL / 2 < left + width) {
                    words.add(Words.at(name, x + 2, bottom + 11, "left", "$muted", Words.SMALL, false));
                }
                room = x + LABEL;
            }
        }
    }
}
