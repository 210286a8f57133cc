package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The proofs of {@link QueueProofHeavyTest} with fewer and shorter experiments. Waits of so few customers are skew: 0.93
 * is published for them, and what chance makes of that but once in 2,000 times is accepted; no more than 5 % of alarms.
 */
class QueueProofTest {
    @Test
    void intervalsHoldTheTruth() {
        int[] held = Queues.held(100, 3_000);
        assertThat(held[0]).as("means").isBetween(84, 100);
        assertThat(held[1]).as("differences").isBetween(84, 100);
    }

    @Test
    void intervalsHoldTheTruthWhereTheyDecideWhenToStop() {
        assertThat(Queues.heldAtStop(60, 1_500, "0.35")[0]).isBetween(48, 60);
    }

    @Test
    void policiesThatChangeNothingAreSeldomCalledDifferent() {
        assertThat(Queues.alarms(100, 300)).isBetween(0, 13);
    }
}
