package org.careshed.experiment.theory;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.careshed.quantity.Require;

/** Erlang's two formulas (A. K. Erlang, 1917) and their limit under square-root staffing (Halfin and Whitt, 1981). */
public final class Erlang {

    private Erlang() {}

    /**
     * Erlang B: the share of arrivals that find all beds or servers taken and are lost. Holds for every law of service.
     *
     * <p>B(0, a) = 1, B(n, a) = a B(n-1, a) / (n + a B(n-1, a)).
     *
     * @param servers 0 or more
     * @param load arrival rate times mean service, erlang, more than 0
     * @return share, 0 to 1
     */
    public static double lost(int servers, double load) {
        Require.zeroOrMore(servers, "servers");
        Require.positive(load, "load");
        double lost = 1;
        for (int n = 1; n <= servers; n++) {
            lost = load * lost / (n + load * lost);
        }
        return lost;
    }

    /**
     * Erlang C: the share of arrivals that must wait when all who find the servers busy queue up.
     *
     * <p>C = B / (1 - rho (1 - B)) with rho = load / servers.
     *
     * @param servers 1 or more
     * @param load arrival rate times mean service, erlang, less than {@code servers}
     * @return share, 0 to 1
     */
    public static double waiting(int servers, double load) {
        Require.positive(servers, "servers");
        Require.that(load < servers, "load (" + load + ") must be less than the number of servers (" + servers + ")");
        double lost = lost(servers, load);
        return lost / (1 - load / servers * (1 - lost));
    }

    /**
     * The share that must wait when ever larger crews hold {@code load + beta sqrt(load)} servers:
     * 1 / (1 + beta Phi(beta) / phi(beta)).
     *
     * @param beta spare servers in units of the square root of the load, more than 0
     */
    public static double waitingOfLargeCrews(double beta) {
        Require.positive(beta, "beta");
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        return 1 / (1 + beta * standard.cumulativeProbability(beta) / standard.density(beta));
    }
}
