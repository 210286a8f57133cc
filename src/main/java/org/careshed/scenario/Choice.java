package org.careshed.scenario;

import java.util.Map;

/**
 * How residents choose (random utility over a consideration set).
 *
 * @param considered how many nearest facilities of each tier a resident considers, by tier id; at most 12 in all
 * @param constants alternative-specific constants by tier id, then condition id; utils
 * @param tasteSd standard deviation of the logarithm of the personal weight on travel time (mean 1)
 * @param informationWeight weight of yesterday's mean wait in the expected wait, 0 to 1
 * @param provisional whether the constants come from share inversion to a prior, not from calibration
 */
public record Choice(
        Map<String, Integer> considered,
        Map<Severity, Weights> weights,
        Map<String, Map<String, Double>> constants,
        double tasteSd,
        double informationWeight,
        boolean provisional) {
    public Choice {
        considered = Map.copyOf(considered);
        weights = Map.copyOf(weights);
        constants = Map.copyOf(constants);
    }

    /**
     * Coefficients of one severity.
     *
     * @param perTravelMinute disutility of a minute on the way, utils, 0 or more
     * @param perWaitMinute disutility of an expected minute of waiting, utils, 0 or more
     * @param seekConstant constant of the decision to seek care, logit
     * @param seekLogSum weight of the choice set's log-sum in that decision, 0 or more
     */
    public record Weights(double perTravelMinute, double perWaitMinute, double seekConstant, double seekLogSum) {}
}
