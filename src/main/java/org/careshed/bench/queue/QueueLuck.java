package org.careshed.bench.queue;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;

/**
 * Workload W1: customers come to one line at rate 9 and are served by ten servers of rate 1, first come first served,
 * from empty. Customer n's gap and service are functions of (seed, n), so every reference sees the same customers.
 */
final class QueueLuck {

    /** Servers of the line. */
    static final int SERVERS = 10;

    /** Mean gap between customers, in mean service times. */
    static final double MEAN_GAP = 1 / 9.0;

    private static final long GAP = Keys.id("w1-gap");
    private static final long SERVICE = Keys.id("w1-service");

    private final long gaps;
    private final long services;

    QueueLuck(long seed) {
        long world = Keys.world(seed, 0);
        this.gaps = Keys.of(world, GAP);
        this.services = Keys.of(world, SERVICE);
    }

    /** Time between the customer before and this one. */
    double gap(long customer) {
        return MEAN_GAP * Exact.exponential(Keys.of(gaps, customer));
    }

    /** Time with a server. */
    double service(long customer) {
        return Exact.exponential(Keys.of(services, customer));
    }
}
