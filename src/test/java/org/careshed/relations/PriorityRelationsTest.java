package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who goes first does not change how many wait, as long as the rule is blind to how long a service will take: relation
 * M29, the sum over classes of rate times mean wait, on the shipped queues with priorities. By Little's law the sum is
 * the mean number in the queue, and that number has the same law from the empty start up to any horizon, so it is
 * compared without a warm-up and with those who still wait at the end. Both orders see the same patients with the same
 * service times (one key a visit), pair by pair.
 *
 * <p>False alarm 1e-4 a test, should all seeds change; each test holds that a change of 5 % of the number in the queue
 * is found in 99 of 100 cases, and the last one that the same test does find a rule that is not blind.
 */
class PriorityRelationsTest {

    private static final int DAYS = 10;
    private static final int PAIRS = 30;
    private static final double SHARE_NOTICED = 0.05;

    @TempDir
    Path folder;

    @Test
    void withTwoClassesTheOrderLeavesTheNumberInTheQueue() {
        assertSameQueue(
                Rewritten.queue("priority-mm1", DAYS),
                Rewritten.queue("priority-mm1", DAYS)
                        .with("priority: 0", "priority: 9")
                        .with("priority: 1", "priority: 0")
                        .with("priority: 9", "priority: 1"));
    }

    @Test
    void withThreeClassesAndThreeDoctorsTheOrderLeavesTheNumberInTheQueue() {
        assertSameQueue(
                Rewritten.queue("priority-mm3", DAYS / 2),
                Rewritten.queue("priority-mm3", DAYS / 2)
                        .with("priority: 0", "priority: 9")
                        .with("priority: 2", "priority: 0")
                        .with("priority: 9", "priority: 2"));
    }

    /** The urgent are served in half the time here: who goes first then matters, and the test says so. */
    @Test
    void anOrderThatFavoursShortServicesIsNoticed() {
        Rewritten shortFirst = Rewritten.queue("priority-mm1", DAYS)
                .with("arrivals:", "  brief:\n    see: {resource: doctor, time: 30 s, consultation: true}\narrivals:")
                .with("(urgent: .*)pathway: visit", "$1pathway: brief");
        Rewritten shortLast = shortFirst
                .with("priority: 0", "priority: 9")
                .with("priority: 1", "priority: 0")
                .with("priority: 9", "priority: 1");
        PairedMean change = change(shortFirst, shortLast);
        assertThat(change.mean()).isGreaterThan(change.tolerance());
    }

    private void assertSameQueue(Rewritten order, Rewritten other) {
        PairedMean change = change(order, other);
        assertThat(change.noticed()).isPositive().isLessThan(SHARE_NOTICED);
        assertThat(change.mean()).isBetween(-change.tolerance(), change.tolerance());
    }

    /** By pair: how much the mean number in the queue changes, as a share of the mean of all pairs. */
    private PairedMean change(Rewritten order, Rewritten other) {
        Scenario before = order.read(folder.resolve("before")).scenario();
        Scenario after = other.read(folder.resolve("after")).scenario();
        County first = CountyBuilder.build(before);
        County second = CountyBuilder.build(after);
        long horizonMs = before.calendar().horizonMs();
        double[] changes = new double[PAIRS];
        double sum = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Visits one = Visits.in(first, before.seed(), pair);
            Visits two = Visits.in(second, before.seed(), pair);
            assertThat(two.arrivedMs()).isEqualTo(one.arrivedMs());
            sum += one.queueMs(horizonMs);
            changes[pair] = two.queueMs(horizonMs) - one.queueMs(horizonMs);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            changes[pair] /= sum / PAIRS;
        }
        return new PairedMean(changes);
    }
}
