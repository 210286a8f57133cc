package org.careshed.experiment.evidence;

import java.util.List;
import java.util.Optional;

/**
 * The slope of a line through values at equal distances, by least squares: sum((t - mean t)(y - mean y)) / sum((t - mean
 * t)^2) with t = 0, 1, 2 ... In the unit of the values a step.
 */
final class Slope {
    private Slope() {}

    /** The slope; empty with fewer than two values. */
    static Optional<Double> of(List<Double> values) {
        int count = values.size();
        if (count < 2) {
            return Optional.empty();
        }
        double middle = (count - 1) / 2.0;
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / count;
        double above = 0;
        double below = 0;
        for (int step = 0; step < count; step++) {
            above += (step - middle) * (values.get(step) - mean);
            below += (step - middle) * (step - middle);
        }
        return Optional.of(above / below);
    }
}
