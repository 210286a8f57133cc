package org.careshed.county;

/**
 * Whether published waits and the choices that follow them settle or swing. A longer published wait W sends patients
 * elsewhere, fewer patients shorten the next wait; the strength of that answer is
 *
 * <pre>g = bW N (1 - p) dW/dN</pre>
 *
 * <p>with bW the weight of a minute of wait, N arrivals a day, p the probability of choosing the place (dN/dW = -bW N (1 -
 * p) in the logit). With W += alpha (w - W) each night a deviation is multiplied by 1 - alpha (1 + g), so it dies out if
 * and only if alpha is below 2 / (1 + g), and without swinging from day to day if alpha is below half of that (model
 * section 4.9).
 *
 * <p>The slope is that of the mean wait in M/M/c, W = C(c, c rho) / (c (1 - rho)) in service times (Erlang 1917), relative
 * to its wait: N dW/dN = W (d ln C / d ln rho + rho / (1 - rho)). The measured wait stands for W, and so for how uneven
 * arrivals and services are. A day that ends bounds what a queue can grow to, so loads above {@value #MOST_LOAD} count as
 * that.
 */
public final class InformationLoop {

    /** Highest load for which the formula of an endless day is used. */
    public static final double MOST_LOAD = 0.95;

    /** More servers than this behave like this many. */
    private static final int MOST_SERVERS = 500;

    private InformationLoop() {}

    /**
     * Change of the wait, minutes, for a change of arrivals by their own size (N dW/dN).
     *
     * @param waitMinutes mean wait before consultation, 0 or more
     * @param load share of staffed time that the servers are busy, 0 or more
     * @param servers on duty while open, on average; rounded to whole servers, 1 to {@value #MOST_SERVERS}
     */
    public static double answerMinutes(double waitMinutes, double load, double servers) {
        double rho = Math.min(Math.max(load, 0), MOST_LOAD);
        int whole = (int) Math.min(MOST_SERVERS, Math.max(1, Math.round(servers)));
        return waitMinutes * (delayedGrowth(whole, rho) + rho / (1 - rho));
    }

    /** d ln C / d ln rho: by how many per cent more patients wait at all, for a per cent more of them. */
    private static double delayedGrowth(int servers, double rho) {
        double offered = servers * rho;
        double term = 1;
        double fewer = 0;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= offered / k;
            fewer += k * term;
            sum += term;
        }
        double allBusy = term * rho / (1 - rho);
        return ((servers + rho / (1 - rho)) * sum - fewer) / (sum + allBusy);
    }

    /**
     * The stability number g of a facility.
     *
     * @param perWaitMinute bW, utils a minute, mean over the visits there
     * @param elsewhere 1 - p: probability that who comes here would go elsewhere, mean over the visits there, 0 to 1
     */
    public static double gain(double perWaitMinute, double elsewhere, double waitMinutes, double load, double servers) {
        return perWaitMinute * elsewhere * answerMinutes(waitMinutes, load, servers);
    }

    /** The weight of yesterday's wait at which published waits no longer settle: 2 / (1 + g). */
    public static double bound(double gain) {
        return 2 / (1 + gain);
    }

    /** Whether a weight of yesterday's wait is above half the bound: waits still settle, but swing from day to day. */
    public static boolean swings(double informationWeight, double gain) {
        return informationWeight > bound(gain) / 2;
    }
}
