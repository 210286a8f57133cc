package org.careshed.experiment.theory;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.careshed.quantity.Require;

/** Mean waits where services or arrivals are not exponential. All are steady states, first come first served. */
public final class GeneralService {

    /** States of the chain of {@link #constantServiceMeanWait}; the share beyond is below 1e-12 up to utilisation 0.95. */
    private static final int STATES = 400;

    private GeneralService() {}

    /**
     * M/G/1, Pollaczek-Khinchine: rho S (1 + cv^2) / (2 (1 - rho)).
     *
     * @param arrivalRate arrivals per unit of time
     * @param meanService S, mean service, arrivalRate times it less than 1
     * @param scv squared coefficient of variation of the service, 0 or more
     */
    public static double meanWait(double arrivalRate, double meanService, double scv) {
        double load = stable(arrivalRate, meanService, 1);
        Require.zeroOrMore(scv, "scv");
        return load * meanService * (1 + scv) / (2 * (1 - load));
    }

    /** M/G/c, the approximation of Lee and Longton (1959): the wait of M/M/c times (1 + scv) / 2. Exact for one server. */
    public static double leeLongtonMeanWait(double arrivalRate, double meanService, double scv, int servers) {
        Require.zeroOrMore(scv, "scv");
        return new MarkovStation(arrivalRate, meanService, servers).meanWait() * (1 + scv) / 2;
    }

    /**
     * M/D/c, exact (Crommelin, 1932): the number inside, looked at every S, is a chain N' = max(N - c, 0) + Poisson
     * (arrivalRate S); the mean queue is the mean of max(N - c, 0) and Little's law gives the wait.
     */
    public static double constantServiceMeanWait(double arrivalRate, double service, int servers) {
        double load = stable(arrivalRate, service, servers);
        double[] newcomers = new double[STATES];
        newcomers[0] = StrictMath.exp(-load);
        for (int n = 1; n < STATES; n++) {
            newcomers[n] = newcomers[n - 1] * load / n;
        }
        RealVector present = steadyState(newcomers, servers);
        double queue = 0;
        for (int n = servers + 1; n < STATES; n++) {
            queue += (n - servers) * present.getEntry(n);
        }
        return queue / arrivalRate;
    }

    /**
     * D/M/1: perfectly even appointments, exponential service. The share sigma of those who wait solves sigma = exp(-(1 -
     * sigma) / rho).
     */
    public static double evenArrivalsWaitProbability(double arrivalRate, double meanService) {
        double load = stable(arrivalRate, meanService, 1);
        double sigma = load;
        for (int i = 0; i < 10_000; i++) {
            sigma = StrictMath.exp(-(1 - sigma) / load);
        }
        return sigma;
    }

    /** D/M/1: the wait is S sigma / (1 - sigma), sigma from {@link #evenArrivalsWaitProbability}. */
    public static double evenArrivalsMeanWait(double arrivalRate, double meanService) {
        double sigma = evenArrivalsWaitProbability(arrivalRate, meanService);
        return meanService * sigma / (1 - sigma);
    }

    /** Balance equations of the chain, the last replaced by "all shares sum to 1". */
    private static RealVector steadyState(double[] newcomers, int servers) {
        RealMatrix balance = new Array2DRowRealMatrix(STATES, STATES);
        for (int from = 0; from < STATES; from++) {
            int left = Math.max(from - servers, 0);
            for (int to = left; to < STATES; to++) {
                balance.setEntry(to, from, newcomers[to - left]);
            }
            balance.addToEntry(from, from, -1);
        }
        RealVector right = new ArrayRealVector(STATES);
        for (int from = 0; from < STATES; from++) {
            balance.setEntry(STATES - 1, from, 1);
        }
        right.setEntry(STATES - 1, 1);
        return new LUDecomposition(balance).getSolver().solve(right);
    }

    private static double stable(double arrivalRate, double meanService, int servers) {
        double load = Require.positive(arrivalRate, "arrival rate") * Require.positive(meanService, "mean service");
        Require.that(load < servers, "load (" + load + ") must be less than the number of servers (" + servers + ")");
        return load;
    }
}
