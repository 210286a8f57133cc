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
 * @param nests how alike the places of one nest are
 */
public record Choice(
        Map<String, Integer> considered,
        Map<Severity, Weights> weights,
        Map<String, Map<String, Double>> constants,
        double tasteSd,
        double informationWeight,
        boolean provisional,
        Nests nests) {
    public Choice {
        considered = Map.copyOf(considered);
        weights = Map.copyOf(weights);
        constants = Map.copyOf(constants);
    }

    /** Choice among places that have nothing in common. */
    public Choice(
            Map<String, Integer> considered,
            Map<Severity, Weights> weights,
            Map<String, Map<String, Double>> constants,
            double tasteSd,
            double informationWeight,
            boolean provisional) {
        this(considered, weights, constants, tasteSd, informationWeight, provisional, Nests.NONE);
    }

    /** The same with other nests. */
    public Choice withNests(Nests other) {
        return new Choice(considered, weights, constants, tasteSd, informationWeight, provisional, other);
    }

    /** The same with another weight of yesterday's waits. */
    public Choice withInformationWeight(double other) {
        return new Choice(considered, weights, constants, tasteSd, other, provisional, nests);
    }

    /**
     * Places of one nest (grassroots, county hospitals, outside, by tier) share luck and taste.
     *
     * @param dissimilarity lambda of the nested logit, above 0, at most 1; 1 means no nests
     * @param tasteSd standard deviation of a resident's taste for each nest, utils
     * @param title doctors' title by tier id, 0 (village) to 1 (chief physician)
     * @param missing share of needs whose drug or test is missing, by tier id
     */
    public record Nests(double dissimilarity, double tasteSd, Map<String, Double> title, Map<String, Double> missing) {
        /** No nests. */
        public static final Nests NONE = new Nests(1, 0, Map.of(), Map.of());

        public Nests {
            title = Map.copyOf(title);
            missing = Map.copyOf(missing);
        }
    }

    /**
     * Coefficients of one severity, utils; each 0 or more, and 0 leaves its term out.
     *
     * @param perTravelMinute disutility of a minute on the way
     * @param perWaitMinute disutility of an expected minute of waiting
     * @param seekConstant constant of the decision to seek care, logit, any sign
     * @param seekLogSum weight of the choice set's log-sum in that decision
     * @param more the coefficients of arrangements
     */
    public record Weights(
            double perTravelMinute, double perWaitMinute, double seekConstant, double seekLogSum, More more) {
        /** Coefficients without those of arrangements. */
        public Weights(double perTravelMinute, double perWaitMinute, double seekConstant, double seekLogSum) {
            this(perTravelMinute, perWaitMinute, seekConstant, seekLogSum, More.NONE);
        }
    }

    /**
     * Coefficients of what only some counties have.
     *
     * @param perDayToSlot disutility of a day until the appointment
     * @param perYuan disutility of a yuan of felt out-of-pocket cost, f(x) = 50 ln(1 + x/50), of a contact
     * @param perAdmissionYuan disutility of a yuan of expected out-of-pocket cost of an admission
     * @param title utility of the highest doctors' title
     * @param contract utility of the contracted doctor (replaces {@code usual} there)
     * @param referral utility of holding a referral to the place
     * @param missing disutility where the drug or test is missing
     * @param usual utility of the usual provider
     * @param trust utility of full trust over none
     */
    public record More(
            double perDayToSlot,
            double perYuan,
            double perAdmissionYuan,
            double title,
            double contract,
            double referral,
            double missing,
            double usual,
            double trust) {
        /** None of them matters. */
        public static final More NONE = new More(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
