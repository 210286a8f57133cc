package org.careshed.experiment.calibration.plan;

import org.careshed.experiment.dial.Quantity;
import org.careshed.quantity.Require;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.problem.Site;

/**
 * What a figure of the fitted county should be.
 *
 * @param id short name, unique in its file
 * @param name for people
 * @param value the value aimed at; the middle of a range
 * @param low lowest value that agrees
 * @param high highest value that agrees, above {@code low}
 * @param ranged whether any value from low to high is as good as another
 * @param weight of a miss among others, above 0
 * @param scale on which distances are measured
 * @param evidence where the value comes from
 * @param site where it stands in its file
 */
public record Target(
        String id,
        String name,
        Quantity quantity,
        double value,
        double low,
        double high,
        boolean ranged,
        double weight,
        Scale scale,
        Evidence evidence,
        Site site) {

    public Target {
        Require.that(low < high, "range of `" + id + "` must not be empty");
        Require.positive(weight, "weight of `" + id + "`");
    }

    /** How a figure is measured. */
    public enum Scale {
        /** As log-odds: a share above 0 and below 1. */
        SHARE,
        /** As logarithm: an amount above 0. */
        AMOUNT,
        /** As it is. */
        PLAIN
    }

    /** A figure on the scale of this target; amounts of 0 and shares of 0 or 1 count as next to it. */
    public double scaled(double figure) {
        double tiny = 1e-9;
        return switch (scale) {
            case SHARE -> {
                double share = Math.max(tiny, Math.min(1 - tiny, figure));
                yield StrictMath.log(share / (1 - share));
            }
            case AMOUNT -> StrictMath.log(Math.max(tiny, figure));
            case PLAIN -> figure;
        };
    }

    /** The figure that is here on the scale of this target. */
    public double figure(double scaled) {
        return switch (scale) {
            case SHARE -> 1 / (1 + StrictMath.exp(-scaled));
            case AMOUNT -> StrictMath.exp(scaled);
            case PLAIN -> scaled;
        };
    }

    /** Whether a figure agrees. */
    public boolean holds(double figure) {
        return figure >= low && figure <= high;
    }

    /** How far a figure is off, in accepted differences: 1 at the edge of what agrees. */
    public double miss(double figure) {
        return Math.abs(figure - value) / (figure < value ? value - low : high - value);
    }

    /** What a figure costs a fit: squared distance in accepted differences, 0 inside a range, times the weight. */
    public double cost(double figure) {
        double off = ranged ? Math.max(0, miss(figure) - 1) : miss(figure);
        return weight * off * off;
    }

    /** The accepted difference as a standard deviation on the scale; of an even spread for a range. */
    public double sd() {
        double half = (scaled(high) - scaled(low)) / 2;
        return ranged ? half / StrictMath.sqrt(3) : half;
    }

    /** {@code within}, {@code below} or {@code above}. */
    public String verdict(double figure) {
        return holds(figure) ? "within" : figure < low ? "below" : "above";
    }
}
