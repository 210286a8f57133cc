package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What {@code compare} and {@code run} say of their intervals, a thousand times over, through the classes that say it: on
 * waits of M/M/1 at load 0.8, long enough to be nearly normal. {@link IntervalCoverageHeavyTest} does the first through
 * the facilities of a county, with shorter days.
 */
@Tag("heavy")
class QueueProofHeavyTest {
    /** Ten worlds of 20,000 customers each, a thousand times: 0.926 to 0.971 is accepted of any 95 % interval. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int[] held = Queues.held(1_000, 20_000);
        assertThat(held[0]).as("means").isBetween(926, 971);
        assertThat(held[1]).as("differences").isBetween(926, 971);
    }

    /** Stopping when the interval is narrow costs coverage: of 400 comparisons at least 0.91 must be left. */
    @Test
    void stoppingByWidthKeepsTheIntervalHonest() {
        int[] held = Queues.heldAtStop(400, 20_000, "0.08");
        assertThat(held[1]).as("worlds on average").isBetween(15, 60);
        assertThat(held[0]).isBetween(364, 393);
    }

    /** Of a thousand comparisons of ten equal policies 5 % may name any difference; 7.4 % is passed once in 2,000 times. */
    @Test
    void aTableOfEqualPoliciesSeldomNamesAnyDifference() {
        assertThat(Queues.alarms(1_000, 1_000)).isBetween(5, 74);
    }
}
