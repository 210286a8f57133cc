package org.careshed.experiment.sensitivity;

/**
 * An estimate and its 95 % interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {

    /** The same in another unit. */
    public Interval times(double factor) {
        return new Interval(value * factor, low * factor, high * factor);
    }
}
