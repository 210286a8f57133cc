package org.careshed.experiment.check;

import org.careshed.quantity.Require;

/**
 * How much a check may run.
 *
 * @param replications at first, 2 or more
 * @param most replications, to which a check that came out too short is extended once by what it lacks
 * @param quick whether steady-state scenarios are cut to a tenth of their length
 * @param threads replications at once, 1 or more
 */
public record Effort(int replications, int most, boolean quick, int threads) {

    /** A tenth of the length and of the replications: for a first look; what is too short says so. */
    private static final int QUICK_REPLICATIONS = 10;

    /** More than this and the scenario's length is wrong, not its luck. */
    private static final int MOST = 40_000;

    public Effort {
        Require.that(replications >= 2, "replications (" + replications + ") must be 2 or more");
        Require.that(most >= replications, "most replications (" + most + ") must be " + replications + " or more");
        Require.positive(threads, "threads");
    }

    /** The whole check: {@code replications} of every case, more where that was too short. */
    public static Effort whole(int replications, int threads) {
        return new Effort(replications, Math.max(replications, MOST), false, threads);
    }

    /** A first look. */
    public static Effort quick(int threads) {
        return new Effort(QUICK_REPLICATIONS, QUICK_REPLICATIONS, true, threads);
    }
}
