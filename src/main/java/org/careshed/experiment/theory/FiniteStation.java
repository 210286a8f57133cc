package org.careshed.experiment.theory;

import org.careshed.quantity.Require;

/**
 * M/M/c/K: as {@link MarkovStation}, but who finds {@code room} patients inside is turned away.
 *
 * @param arrivalRate arrivals per unit of time, more than 0
 * @param meanService mean service, the same unit of time, more than 0
 * @param servers 1 or more
 * @param room most patients inside, waiting and in service together, {@code servers} or more
 */
public record FiniteStation(double arrivalRate, double meanService, int servers, int room) {
    public FiniteStation {
        Require.positive(arrivalRate, "arrival rate");
        Require.positive(meanService, "mean service");
        Require.positive(servers, "servers");
        Require.that(room >= servers, "room (" + room + ") must be " + servers + " or more");
    }

    /** The shares of time with 0, 1 ... {@code room} patients inside. */
    public double[] present() {
        double[] share = new double[room + 1];
        share[0] = 1;
        double sum = 1;
        for (int n = 1; n <= room; n++) {
            share[n] = share[n - 1] * arrivalRate * meanService / Math.min(n, servers);
            sum += share[n];
        }
        for (int n = 0; n <= room; n++) {
            share[n] /= sum;
        }
        return share;
    }

    /** Share of arrivals turned away. */
    public double lost() {
        return present()[room];
    }

    /** L, mean number inside. */
    public double meanPresent() {
        double mean = 0;
        double[] share = present();
        for (int n = 1; n <= room; n++) {
            mean += n * share[n];
        }
        return mean;
    }

    /** Wq of those who are let in, by Little's law. */
    public double meanWait() {
        return meanPresent() / (arrivalRate * (1 - lost())) - meanService;
    }
}
