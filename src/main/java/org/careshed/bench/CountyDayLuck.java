package org.careshed.bench;

import org.careshed.chance.Dist;
import org.careshed.chance.DrawTable;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;

/**
 * The luck of workload W2 as the product draws it: 64-bit keys of (seed, resident, ordinal), one more round for each
 * purpose or facility, the choice as an exact race of exponentials. All references use it, so their answers are equal.
 */
final class CountyDayLuck {

    private static final long GAP = Keys.id("w2-gap");
    private static final long ARRIVAL = Keys.id("w2-arrival");
    private static final long SERVICE = Keys.id("w2-service");

    private final CountyDay county;
    private final long world;
    private final double daysPerGap;
    private final long[] facilityKey;
    private final DrawTable service =
            new DrawTable(new Dist.LogNormal(CountyDay.SERVICE_MEAN_MS, CountyDay.SERVICE_CV));

    CountyDayLuck(CountyDay county, long seed) {
        this.county = county;
        this.world = Keys.world(seed, 0);
        this.daysPerGap = -1 / StrictMath.log1p(-1 / county.onsetOdds());
        this.facilityKey = new long[county.facilities()];
        for (int f = 0; f < facilityKey.length; f++) {
            facilityKey[f] = Keys.id("w2-facility-" + f);
        }
    }

    /** Key of a resident's need with this ordinal. */
    long need(int resident, int ordinal) {
        return Keys.of(Keys.of(world, resident), ordinal);
    }

    /** Days until the need: geometric, 1 or more. */
    int gapDays(long need) {
        return 1 + (int) (Exact.exponential(Keys.of(need, GAP)) * daysPerGap);
    }

    /** Milliseconds after the doors opened. */
    int arrivalMs(long need) {
        return (int) (Keys.uniform(Keys.of(need, ARRIVAL)) * CountyDay.OPEN_MS);
    }

    /** Milliseconds with the doctor. */
    int serviceMs(long need) {
        return (int) service.ms(Keys.of(need, SERVICE));
    }

    /** The facility whose exponential, run at the speed of its weight, ends first. */
    int choose(long need, double[] weights) {
        int winner = 0;
        double first = Double.POSITIVE_INFINITY;
        for (int f = 0; f < weights.length; f++) {
            double time = Exact.exponential(Keys.of(need, facilityKey[f])) / weights[f];
            if (time < first) {
                first = time;
                winner = f;
            }
        }
        return winner;
    }

    /** Choice weights of the day by town and facility, from yesterday's mean waits in minutes. */
    void weigh(double[] waitMinutes, double[][] weights) {
        for (int town = 0; town < weights.length; town++) {
            for (int f = 0; f < waitMinutes.length; f++) {
                weights[town][f] = Exact.exp(county.attraction()[f]
                        - CountyDay.PER_TRAVEL_MINUTE * county.travelMinutes()[town][f]
                        - CountyDay.PER_WAIT_MINUTE * waitMinutes[f]);
            }
        }
    }
}
