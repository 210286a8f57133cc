package org.careshed.people;

/**
 * The long-run shares of time of a Markov chain in continuous time, by the elimination of Grassmann, Taksar and Heyman
 * (Operations Research 33, 1985): nothing is ever subtracted, so nothing is lost to rounding.
 */
final class StationaryLaw {

    /** Added to every rate, as a share of their sum, so that no state is a trap. */
    private static final double EVERYWHERE = 1e-12;

    private StationaryLaw() {}

    /**
     * Shares of time that sum to 1.
     *
     * @param rates from state to state, at least one above 0; what stands on the diagonal is not read
     */
    static double[] of(double[][] rates) {
        int states = rates.length;
        double[][] g = new double[states][];
        double sum = 0;
        for (int from = 0; from < states; from++) {
            g[from] = rates[from].clone();
            for (double rate : g[from]) {
                sum += rate;
            }
        }
        for (double[] row : g) {
            for (int to = 0; to < states; to++) {
                row[to] += sum * EVERYWHERE;
            }
        }
        for (int last = states - 1; last > 0; last--) {
            eliminate(g, last);
        }
        return goBack(g);
    }

    /** Takes the last state out: who went there goes on to where it leads. */
    private static void eliminate(double[][] g, int last) {
        double out = 0;
        for (int to = 0; to < last; to++) {
            out += g[last][to];
        }
        for (int from = 0; from < last; from++) {
            g[from][last] /= out;
            for (int to = 0; to < last; to++) {
                g[from][to] += g[from][last] * g[last][to];
            }
        }
    }

    private static double[] goBack(double[][] g) {
        double[] law = new double[g.length];
        law[0] = 1;
        double sum = 1;
        for (int state = 1; state < law.length; state++) {
            for (int from = 0; from < state; from++) {
                law[state] += law[from] * g[from][state];
            }
            sum += law[state];
        }
        for (int state = 0; state < law.length; state++) {
            law[state] /= sum;
        }
        return law;
    }
}
