package org.careshed.experiment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careshed.experiment.Prepared;
import org.careshed.model.RunControl;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who watches a run changes nothing in it, and may hold it and end it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WatchTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {Watched.PLAIN, Watched.ARRANGED})
    void aWatchedRunGivesTheBytesOfOneThatNobodyWatches(String scenario) throws IOException {
        Path alone = home.resolve("alone");
        Watched.run(scenario, 3, 1, Optional.empty(), alone);
        for (int threads : List.of(1, 2)) {
            for (double pace : new double[] {Double.NaN, 20_000}) {
                Watch watch = new Watch();
                if (!Double.isNaN(pace)) {
                    watch.control().pace(pace);
                }
                Path folder = home.resolve("watched-" + threads + pace);
                assertThat(Watched.run(scenario, 3, threads, Optional.of(watch), folder))
                        .isTrue();
                assertThat(Watched.bytes(folder)).isEqualTo(Watched.bytes(alone));
                assertThat(watch.frames().latest()).map(Frame::doneMs).contains(35 * Ticks.DAY);
            }
        }
    }

    @Test
    void aRunThatIsCancelledInAPauseEndsSoonAndIsContinuedLater() throws Exception {
        Path whole = home.resolve("whole");
        Watched.run(Watched.ARRANGED, 2, 1, Optional.empty(), whole);
        for (int threads : List.of(1, 2)) {
            Path folder = home.resolve("cut-" + threads);
            Watch watch = new Watch();
            watch.control().pause();
            CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(
                    () -> Watched.run(Watched.ARRANGED, 2, threads, Optional.of(watch), folder));
            Thread.sleep(300);
            assertThat(watch.frames().latest()).isEmpty();
            assertThat(run).isNotDone();
            watch.control().cancel();
            assertThat(run).succeedsWithin(SOON).isEqualTo(false);

            assertThat(Watched.run(Watched.ARRANGED, 2, threads, Optional.of(new Watch()), folder))
                    .isTrue();
            assertThat(Watched.bytes(folder)).isEqualTo(Watched.bytes(whole));
        }
    }

    @Test
    void aPausedRunStandsAtAnHourThatIsSeenAndGoesOnWhenTold() throws Exception {
        for (int threads : List.of(1, 2)) {
            Watch watch = new Watch();
            watch.control().pace(200);
            CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() ->
                    Watched.run(Watched.PLAIN, 1, threads, Optional.of(watch), home.resolve("paused-" + threads)));
            watch.frames().await(5, 60_000);
            watch.control().pause();
            Thread.sleep(300);
            long stands = watch.frames().seen();
            Thread.sleep(300);
            assertThat(watch.frames().seen()).isEqualTo(stands).isLessThan(200);
            assertThat(watch.control().paused()).isTrue();
            assertThat(run).isNotDone();

            watch.control().unthrottle();
            watch.control().resume();
            assertThat(run).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(true);
            assertThat(watch.frames().seen()).isEqualTo(35 * 24);
        }
    }

    @Test
    void aPaceIsKept() {
        Control control = new Control();
        control.pace(100);
        assertThat(control.pace()).hasValue(100);
        RunControl asked = control.asked(true, doneMs -> {});
        long fromNs = System.nanoTime();
        for (int hour = 0; hour < 30; hour++) {
            asked.looks(hour * Ticks.HOUR);
            assertThat(asked.goOn(hour * Ticks.HOUR)).isTrue();
        }
        assertThat(System.nanoTime() - fromNs)
                .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250)); // 29 hours at 10 ms, timers round down
        control.unthrottle();
        assertThat(control.pace()).isEmpty();
    }

    @Test
    void aFaultElsewhereEndsAPause() {
        Control control = new Control();
        control.pause();
        AtomicBoolean first = new AtomicBoolean(true);
        RunControl asked = control.asked(false, doneMs -> {
            if (!first.getAndSet(false)) {
                throw new IllegalStateException("stop");
            }
        });
        asked.looks(0);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> asked.goOn(0));
        assertThat(waiting).failsWithin(SOON);
    }

    @Test
    void oneReplicationIsWatchedAtATimeAndTheNextThatBeginsAfterwards() {
        Watch watch = new Watch();
        Prepared prepared = Prepared.of(Watched.read(Watched.PLAIN).scenario());
        Watch.Seat first = watch.sit(0, prepared.county());
        Watch.Seat second = watch.sit(1, prepared.county());
        assertThat(first.listeners()).isNotEmpty();
        assertThat(second.listeners()).isEmpty();
        first.close();
        second.close();
        assertThat(watch.sit(2, prepared.county()).listeners()).isNotEmpty();
    }
}
