package org.careshed.people;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * Whether to seek care and where: random utility over the consideration set of the resident's place (McFadden 1974).
 *
 * <pre>
 * V_j = constant(tier of j, condition) - wait weight * expected wait at j - travel weight * taste * travel minutes to j
 * P(seek) = 1 / (1 + exp(-(a + theta ln sum_j exp V_j)))
 * chosen  = argmin_j E_j / exp(V_j),   E_j exponential, keyed by (world, resident, need, facility)
 * </pre>
 *
 * <p>The race of exponentials is the logit choice (the minimum of E_j / w_j falls on j with probability w_j / sum w).
 * Because each facility's shock is keyed by its permanent id, a choice changes only if a utility changed. What is common
 * to all residents of a place is tabulated each morning; the personal part is added per need.
 */
public final class Choice {

    /** Returned instead of a facility by residents who stay at home. */
    public static final int STAY_HOME = -1;

    /** Returned instead of a facility when none that can treat the need is open today. */
    public static final int NOWHERE_OPEN = -2;

    /** Sums of weights outside this range have lost small weights, or are infinite: utilities are shifted first. */
    private static final double LEAST_SUM = 1e-200;

    private static final double MOST_SUM = 1e200;

    private static final long SEEK = Keys.id("seek-care");

    private final County county;
    private final TasteTable taste;
    private final PlaceTable table;
    private final boolean[] seekAlways;
    private final double[] seekConstant;
    private final double[] seekLogSum;
    private final double[] weight = new double[ChoiceSets.SIZE];
    private double shift;

    public Choice(County county) {
        this.county = county;
        this.taste = new TasteTable(county.scenario().choice().tasteSd());
        this.table = new PlaceTable(county);
        int conditions = county.kinds().size();
        seekAlways = new boolean[conditions];
        seekConstant = new double[conditions];
        seekLogSum = new double[conditions];
        for (int condition = 0; condition < conditions; condition++) {
            var stated = county.scenario().conditions().get(condition);
            if (stated.severity() != Severity.EMERGENCY) {
                var weights = county.scenario().choice().weights().get(stated.severity());
                seekAlways[condition] = stated.seekAlways();
                seekConstant[condition] = weights.seekConstant();
                seekLogSum[condition] = weights.seekLogSum();
            }
        }
    }

    /** Each morning, before the first choice: tabulates what last night's information means for each place. */
    public void morning(PublishedWaits waits, DayKind today) {
        table.fill(waits, today);
    }

    /** The chosen facility of a planned need, or {@link #STAY_HOME}, or {@link #NOWHERE_OPEN}. */
    public int choose(int resident, int condition, long need) {
        int place = county.population().place(resident);
        double sum = weigh(place, resident, condition);
        if (!(sum > 0)) {
            return NOWHERE_OPEN;
        }
        return seeks(condition, need, sum) ? race(place, need) : STAY_HOME;
    }

    /** Probability that care is sought, given the sum of the weights of the consideration set. */
    double seekProbability(int condition, double sum) {
        if (seekAlways[condition]) {
            return 1;
        }
        double logSum = seekLogSum[condition] == 0 ? 0 : seekLogSum[condition] * (Exact.log(sum) + shift);
        return 1 / (1 + Exact.exp(-(seekConstant[condition] + logSum)));
    }

    /**
     * Fills {@link #weights} with exp(V) of the consideration set and returns their sum; 0 when every door is closed.
     * Where utilities are so low or high that exponentials vanish or overflow, all are moved by one shift, which changes
     * no choice.
     */
    double weigh(int place, int resident, int condition) {
        int at = table.at(place, condition);
        double perMinute =
                table.perTravelMinute(condition) * taste.of(county.population().taste(resident));
        shift = 0;
        double sum = table.ready() ? table.copyWeights(at, weight) : weigh(place, at, perMinute);
        return sum > LEAST_SUM && sum < MOST_SUM ? sum : weighShifted(place, at, perMinute);
    }

    private double weighShifted(int place, int at, double perMinute) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            highest = Math.max(highest, utility(place, at, position, perMinute));
        }
        if (highest == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        shift = highest;
        return weigh(place, at, perMinute);
    }

    private double weigh(int place, int at, double perMinute) {
        double sum = 0;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            weight[position] = Exact.exp(utility(place, at, position, perMinute) - shift);
            sum += weight[position];
        }
        return sum;
    }

    private double utility(int place, int at, int position, double perMinute) {
        return table.common(at + position) - perMinute * table.travelMinutes(place, position);
    }

    /** The weights of the last {@link #weigh}. */
    double[] weights() {
        return weight;
    }

    private boolean seeks(int condition, long need, double sum) {
        return seekAlways[condition] || Keys.uniform(Keys.of(need, SEEK)) < seekProbability(condition, sum);
    }

    /** The facility whose exponential, divided by its weight, is least; compared crosswise instead of dividing. */
    private int race(int place, long need) {
        double best = Double.POSITIVE_INFINITY;
        double bestWeight = 1;
        int winner = 0;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            double w = weight[position];
            if (w > 0) {
                double e = Exact.exponential(Keys.of(need, table.facilityKey(place, position)));
                if (e * bestWeight < best * w) {
                    best = e;
                    bestWeight = w;
                    winner = position;
                }
            }
        }
        return county.choiceSets().facility(place, winner);
    }
}
