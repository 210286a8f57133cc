package org.careshed.bench.queue;

import java.util.Locale;

/**
 * What workload W1 gives.
 *
 * @param customers served
 * @param meanWait mean wait in the queue, in mean service times
 */
public record QueueAnswer(long customers, double meanWait) {

    /** Erlang C for ten servers, arrival rate 9, service rate 1: the mean wait in mean service times. */
    public static final double THEORY = 0.668731524;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d customers, mean wait %.4f", customers, meanWait);
    }
}
