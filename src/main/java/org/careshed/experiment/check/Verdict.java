package org.careshed.experiment.check;

import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.language.Text;
import org.careshed.quantity.Require;
import org.careshed.scenario.Expectation;

/**
 * What the replications say about one expectation.
 *
 * @param mean mean over the replications, in the reading's unit; 0 when not measured
 * @param halfWidth of the acceptance interval for chance alone, in the reading's unit; 0 when not measured
 * @param replications how many gave a defined reading
 */
public record Verdict(Expectation expected, Outcome outcome, double mean, double halfWidth, int replications) {

    /** Chance that one right quantity is called wrong. */
    public static final double FALSE_ALARM = 1e-4;

    /** Largest half-width, relative to the expected value, at which a pass says something. */
    public static final double PRECISION = 0.02;

    /** What became of an expectation. */
    public enum Outcome {
        PASS("pass", "通过"),
        FAIL("FAIL", "不符"),
        TOO_SHORT("too short", "样本不足"),
        NOT_MEASURED("not measured", "未测");

        private final Text text;

        Outcome(String english, String chinese) {
            this.text = Text.of(english, chinese);
        }

        /** The word that is printed. */
        public Text text() {
            return text;
        }
    }

    /**
     * Fails when the mean lies more than t(R-1, 1 - {@value #FALSE_ALARM}/2) s / sqrt(R) beyond what is accepted; otherwise
     * passes when that chance half-width is at most {@value #PRECISION} of the expected value (or the stated tolerance,
     * where a published value is itself known no better), and is too short when it is more.
     *
     * @param values the reading in each of at least two replications
     */
    public static Verdict of(Expectation expected, double[] values) {
        Require.that(values.length >= 2, "replications (" + values.length + ") must be 2 or more");
        double mean = mean(values);
        double halfWidth = halfWidth(values, mean);
        return new Verdict(expected, outcome(expected, mean, halfWidth), mean, halfWidth, values.length);
    }

    /** The verdict on a quantity that no measure reports, or that is undefined in a replication. */
    public static Verdict notMeasured(Expectation expected) {
        return new Verdict(expected, Outcome.NOT_MEASURED, 0, 0, 0);
    }

    /** Largest half-width at which the expectation may pass. */
    static double allowed(Expectation expected) {
        return Math.max(PRECISION * Math.abs(expected.value()), (expected.high() - expected.low()) / 2);
    }

    /** How many replications would bring the half-width to what is allowed, judged by these. */
    public long replicationsNeeded() {
        double ratio = halfWidth / allowed(expected);
        return (long) Math.min(1e9, Math.ceil(replications * ratio * ratio));
    }

    private static Outcome outcome(Expectation expected, double mean, double halfWidth) {
        double chance = halfWidth + rounding(expected);
        if (mean < expected.low() - chance || mean > expected.high() + chance) {
            return Outcome.FAIL;
        }
        return halfWidth <= allowed(expected) ? Outcome.PASS : Outcome.TOO_SHORT;
    }

    /** Readings have six decimals and expectations nine or ten digits: less than this is not a difference. */
    private static double rounding(Expectation expected) {
        return 1e-6 + 1e-9 * Math.abs(expected.value());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double halfWidth(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (values.length - 1));
        double t = new TDistribution(null, values.length - 1.0).inverseCumulativeProbability(1 - FALSE_ALARM / 2);
        return t * deviation / Math.sqrt(values.length);
    }
}
