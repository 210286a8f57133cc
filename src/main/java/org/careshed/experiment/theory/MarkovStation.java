package org.careshed.experiment.theory;

import org.careshed.quantity.Require;

/**
 * M/M/c: Poisson arrivals, exponential service, equal servers, one line, first come first served, steady state.
 *
 * @param arrivalRate arrivals per unit of time, more than 0
 * @param meanService mean service, the same unit of time, more than 0
 * @param servers 1 or more, and more than the load
 */
public record MarkovStation(double arrivalRate, double meanService, int servers) {
    public MarkovStation {
        Require.positive(arrivalRate, "arrival rate");
        Require.positive(meanService, "mean service");
        Require.positive(servers, "servers");
        Require.that(
                arrivalRate * meanService < servers,
                "load (" + arrivalRate * meanService + ") must be less than the number of servers (" + servers + ")");
    }

    /** Offered load, erlang: the mean number of busy servers. */
    public double load() {
        return arrivalRate * meanService;
    }

    /** Share of the time a server is busy. */
    public double utilisation() {
        return load() / servers;
    }

    /** Share of arrivals that wait. */
    public double waitProbability() {
        return Erlang.waiting(servers, load());
    }

    /** Wq, over all arrivals: C S / (c (1 - rho)). */
    public double meanWait() {
        return waitProbability() * meanService / (servers * (1 - utilisation()));
    }

    /** W = Wq + mean service. */
    public double meanTime() {
        return meanWait() + meanService;
    }

    /** Lq, by Little's law. */
    public double meanQueue() {
        return arrivalRate * meanWait();
    }

    /** L, by Little's law. */
    public double meanPresent() {
        return arrivalRate * meanTime();
    }

    /** Share of arrivals that wait longer than {@code time}: C exp(-c (1 - rho) time / S). */
    public double waitLongerThan(double time) {
        return waitProbability() * StrictMath.exp(-servers * (1 - utilisation()) * time / meanService);
    }

    /** The wait that a share {@code u} (0 to less than 1) of the arrivals does not exceed; 0 where that many do not wait. */
    public double waitQuantile(double u) {
        Require.that(u >= 0 && u < 1, "share (" + u + ") must be 0 to less than 1");
        double excess = StrictMath.log(waitProbability() / (1 - u));
        return Math.max(0, excess * meanService / (servers * (1 - utilisation())));
    }
}
