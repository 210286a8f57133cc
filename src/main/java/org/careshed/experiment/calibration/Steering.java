package org.careshed.experiment.calibration;

/**
 * Moves several settings at once so that as many figures reach their targets: each step is the inverse slope times what
 * is missing, and what the step did corrects the slope (Broyden, Mathematics of Computation 19, 1965). With the slope at 1
 * it is share inversion: constant += ln(target / model) in log-odds.
 */
final class Steering {
    /** Longest move of a setting in a step, on the scale on which it moves. */
    private static final double LONGEST = 1;

    private static final double LEAST = 1e-9;

    private final double[] low;
    private final double[] high;
    private final double[][] inverse;
    private final double[] at;
    private double[] moved = new double[0];
    private double[] missing = new double[0];

    /**
     * Starts.
     *
     * @param inverse change of each setting by change of each figure
     */
    Steering(double[] start, double[][] inverse, double[] low, double[] high) {
        this.at = start.clone();
        this.inverse = new double[inverse.length][];
        for (int i = 0; i < inverse.length; i++) {
            this.inverse[i] = inverse[i].clone();
        }
        this.low = low.clone();
        this.high = high.clone();
    }

    /** Where the settings are. */
    double[] at() {
        return at.clone();
    }

    /** Moves, from what is missing to the targets where the settings are. */
    void move(double[] nowMissing) {
        if (moved.length > 0) {
            learn(nowMissing);
        }
        moved = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double step = 0;
            for (int j = 0; j < nowMissing.length; j++) {
                step += inverse[i][j] * nowMissing[j];
            }
            double next = at[i] + Math.max(-LONGEST, Math.min(LONGEST, step));
            next = Math.max(low[i], Math.min(high[i], next));
            moved[i] = next - at[i];
            at[i] = next;
        }
        missing = nowMissing.clone();
    }

    private void learn(double[] nowMissing) {
        int n = at.length;
        double[] promised = new double[n];
        double[] row = new double[n];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                promised[i] += inverse[i][j] * (missing[j] - nowMissing[j]);
                row[j] += moved[i] * inverse[i][j];
            }
            scale += moved[i] * promised[i];
        }
        if (scale < LEAST) {
            return; // the figures went the wrong way or nowhere: chance, not a slope
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += (moved[i] - promised[i]) * row[j] / scale;
            }
        }
    }
}
