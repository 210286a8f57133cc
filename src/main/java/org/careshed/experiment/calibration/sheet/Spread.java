package org.careshed.experiment.calibration.sheet;

import java.util.Arrays;
import org.careshed.language.Text;

/** How figures of an ensemble spread. */
public final class Spread {
    private final double[] sorted;

    /** The figures in any order. */
    public Spread(double[] figures) {
        this.sorted = figures.clone();
        Arrays.sort(sorted);
    }

    /** Whether there are too few figures to speak of a spread. */
    public boolean none() {
        return sorted.length < 2;
    }

    /** The figure below which a share of them lies, between neighbours by straight line. */
    public double quantile(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Standard deviation (n - 1). */
    public double sd() {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .map(figure -> (figure - mean) * (figure - mean))
                .sum();
        return StrictMath.sqrt(squares / (sorted.length - 1));
    }

    /** Median and the range from 5 to 95 of 100; empty where there are too few. */
    public Text text() {
        return none()
                ? Text.NONE
                : Text.of("{median} ({low} to {high})", "{median}（{low} 至 {high}）")
                        .with("median", Sheet.figure(quantile(0.5)))
                        .with("low", Sheet.figure(quantile(0.05)))
                        .with("high", Sheet.figure(quantile(0.95)));
    }
}
