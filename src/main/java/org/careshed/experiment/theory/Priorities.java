package org.careshed.experiment.theory;

import java.util.List;
import org.careshed.quantity.Require;

/**
 * Classes served in order of urgency, nobody interrupted, first come first served within a class (A. Cobham, 1954): the
 * mean wait of class k is R / ((1 - s(k-1)) (1 - s(k))), s(k) the utilisation by classes up to k.
 */
public final class Priorities {

    private Priorities() {}

    /**
     * One class of patients at a single server.
     *
     * @param arrivalRate arrivals per unit of time
     * @param meanService the same unit of time
     * @param scv squared coefficient of variation of the service, 0 or more
     */
    public record Patients(double arrivalRate, double meanService, double scv) {
        public Patients {
            Require.positive(arrivalRate, "arrival rate");
            Require.positive(meanService, "mean service");
            Require.zeroOrMore(scv, "scv");
        }
    }

    /** Mean waits at one server with services of any law, most urgent class first; R = sum of rate E[S^2] / 2. */
    public static double[] meanWaitsAtOneServer(List<Patients> classes) {
        double residual = 0;
        double[] utilisation = new double[classes.size()];
        for (int k = 0; k < utilisation.length; k++) {
            Patients patients = classes.get(k);
            double mean = patients.meanService();
            residual += patients.arrivalRate() * mean * mean * (1 + patients.scv()) / 2;
            utilisation[k] = patients.arrivalRate() * mean;
        }
        return meanWaits(residual, utilisation);
    }

    /** Mean waits at several servers, exponential services of one mean; R = C(c, a) S / c. */
    public static double[] meanWaits(double[] arrivalRates, double meanService, int servers) {
        double all = 0;
        double[] utilisation = new double[arrivalRates.length];
        for (int k = 0; k < utilisation.length; k++) {
            all += arrivalRates[k];
            utilisation[k] = arrivalRates[k] * meanService / servers;
        }
        double residual = new MarkovStation(all, meanService, servers).waitProbability() * meanService / servers;
        return meanWaits(residual, utilisation);
    }

    private static double[] meanWaits(double residual, double[] utilisation) {
        double[] waits = new double[utilisation.length];
        double before = 0;
        for (int k = 0; k < waits.length; k++) {
            double upTo = before + utilisation[k];
            Require.that(upTo < 1, "utilisation (" + upTo + ") must be less than 1");
            waits[k] = residual / ((1 - before) * (1 - upTo));
            before = upTo;
        }
        return waits;
    }
}
