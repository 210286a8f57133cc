package org.careshed.experiment.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.StoppedException;
import org.careshed.journal.Facts;
import org.careshed.model.Hands;
import org.careshed.quantity.Halt;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A county and a world that nobody wants any more are not made to their end. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BuildingTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    /** The small county with as many times the residents. */
    private static Scenario times(int many) {
        Scenario small = Watched.read(Watched.ARRANGED).scenario();
        return small.edit()
                .population(small.population().stream()
                        .map(row ->
                                new PopulationRow(row.place(), row.ageBand(), many * row.residents(), row.evidence()))
                        .toList())
                .done();
    }

    /** Ends work when it was asked so many times. */
    private static Halt after(AtomicInteger left) {
        return () -> {
            if (left.getAndDecrement() <= 0) {
                throw new StoppedException();
            }
        };
    }

    private static int asks(Halting work) {
        AtomicInteger many = new AtomicInteger();
        work.until(many::incrementAndGet);
        return many.get();
    }

    private interface Halting {
        void until(Halt halt);
    }

    private static void endsWheneverItIsAsked(Halting work) {
        int asks = asks(work);
        assertThat(asks).isGreaterThan(10);
        for (int before = 0; before < asks; before += Math.max(1, asks / 10)) {
            AtomicInteger left = new AtomicInteger(before);
            assertThatThrownBy(() -> work.until(after(left))).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void aCountyIsGivenUpWhereverItIsAsked() {
        Scenario scenario = times(100);
        endsWheneverItIsAsked(halt -> Prepared.of(scenario, halt));
    }

    @Test
    void aWorldIsGivenUpWhereverItIsAskedInOneHandAndInTwo() {
        Prepared prepared = Prepared.of(times(20));
        endsWheneverItIsAsked(halt -> prepared.world(0, Hands.one(Facts.none()), halt));
        endsWheneverItIsAsked(halt -> {
            try (Hands two = Hands.two(Facts.none())) {
                prepared.world(0, two, halt);
            }
        });
    }

    @Test
    void longWorkIsAskedMoreOften() {
        Prepared small = Prepared.of(times(1));
        Prepared large = Prepared.of(times(20));
        assertThat(asks(halt -> large.world(0, Hands.one(Facts.none()), halt)))
                .isGreaterThan(2 * asks(halt -> small.world(0, Hands.one(Facts.none()), halt)));
    }

    @Test
    void aCancelEndsARunWhoseWorldIsStillBeingMade() throws Exception {
        Prepared prepared = Prepared.of(times(1_000)); // its world takes seconds
        Watch watch = new Watch();
        Replication replication = new Replication(prepared, MeasureSet.HEADLINE).watched(watch);
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> replication.run(0, share -> {}));
        Thread.sleep(200);
        assertThat(run).isNotDone();
        watch.control().cancel();
        assertThat(run).failsWithin(SOON);
        assertThat(watch.frames().latest()).isEmpty();
    }
}
