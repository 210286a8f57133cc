package org.careshed.report.option;

/**
 * Where an axis of numbers begins and ends and how far its lines stand apart: 1, 2 or 5 times a power of ten.
 *
 * @param min the smallest value shown
 * @param max the largest
 * @param step between lines
 */
public record Scale(double min, double max, double step) {
    /** From 0 to the first line at or above the largest value. */
    public static Scale fromZero(double largest, int lines) {
        double step = step(Math.max(largest, 1e-9) / lines);
        return new Scale(0, tidy(Math.ceil(largest / step - 1e-9) * step, step), step);
    }

    /** From 0 for counts: whole steps, up to 1 at least. */
    public static Scale counts(double largest, int lines) {
        double top = Math.max(largest, 1);
        double step = Math.max(1, step(top / lines));
        return new Scale(0, Math.ceil(top / step - 1e-9) * step, step);
    }

    /** The part of the numbers that holds all values; for dots and lines, never for bars. */
    public static Scale part(double smallest, double largest, int lines) {
        double step = step(Math.max(largest - smallest, 1e-9) / lines);
        double min = tidy(Math.floor(smallest / step + 1e-9) * step, step);
        double max = tidy(Math.ceil(largest / step - 1e-9) * step, step);
        return new Scale(min, max > min ? max : tidy(min + step, step), step);
    }

    /** A value no less than the beginning and no more than the end. */
    public double within(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** The first of 1, 2, 5 times a power of ten that is not below the value. */
    private static double step(double value) {
        double power = 1e-9;
        while (power * 10 <= value) {
            power *= 10;
        }
        double step =
                value <= power ? power : value <= 2 * power ? 2 * power : value <= 5 * power ? 5 * power : 10 * power;
        return tidy(step, step);
    }

    /** Without the dust of binary fractions. */
    private static double tidy(double value, double step) {
        double digits = step >= 1 ? 1 : 1e9;
        return Math.rint(value * digits) / digits;
    }
}
