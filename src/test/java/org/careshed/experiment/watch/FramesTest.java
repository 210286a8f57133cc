package org.careshed.experiment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who comes late finds the last two days hour by hour, and the days before. */
class FramesTest {
    private static final Column NONE = Column.copyOf(new int[0]);

    @Test
    void hoursOfTwoDaysAndAllDaysBeforeAreKept() {
        Frames frames = new Frames();
        assertThat(frames.latest()).isEmpty();
        for (int hour = 1; hour <= 24 * 5 + 10; hour++) {
            frames.add(frame(hour));
        }
        assertThat(frames.latest()).contains(frame(24 * 5 + 10));
        assertThat(frames.kept().stream().map(Frame::doneMs))
                .startsWith(24L, 48L, 72L, 83L, 84L)
                .endsWith(130L)
                .hasSize(3 + Frames.HOURS)
                .isSorted();
    }

    @Test
    void aNewReplicationBeginsWithNothingKept() {
        Frames frames = new Frames();
        frames.add(frame(24));
        assertThat(frames.at(24)).contains(frame(24));
        frames.restart(3, Watched.read(Watched.PLAIN).scenario(), List.of("east", "west"));
        assertThat(frames.kept()).isEmpty();
        assertThat(frames.at(24)).isEmpty();
        Frames.View view = frames.view();
        assertThat(view.seen()).isEqualTo(1);
        assertThat(view.frame()).isEmpty();
        assertThat(view.scene().orElseThrow().number()).isEqualTo(1);
        assertThat(view.scene().orElseThrow().towns()).containsExactly("east", "west");
    }

    @Test
    void ofAVeryLargeCountyFewerHoursAndDaysAreKept() {
        Frames frames = new Frames();
        int towns = Frames.MOST_NUMBERS / 10;
        for (int hour = 1; hour <= 24 * 12; hour++) {
            frames.add(frame(hour, Column.copyOf(new int[towns])));
        }
        long numbers = frames.kept().stream().mapToLong(Frame::numbers).sum();
        assertThat(numbers).isLessThanOrEqualTo(2L * Frames.MOST_NUMBERS);
        assertThat(frames.kept()).hasSizeBetween(18, 20);
        frames.add(frame(24 * 12 + 1, Column.copyOf(new int[2 * Frames.MOST_NUMBERS])));
        assertThat(frames.latest()).map(Frame::numbers).contains(2 * Frames.MOST_NUMBERS);
    }

    @Test
    void whoWaitsHearsOfTheNextFrameAndOfTheEnd() throws InterruptedException {
        Frames frames = new Frames();
        assertThat(frames.await(0, 1)).isZero();
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> awaited(frames, 0));
        frames.add(frame(1));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1L);
        CompletableFuture<Long> more = CompletableFuture.supplyAsync(() -> awaited(frames, 1));
        frames.end();
        assertThat(more).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1L);
        assertThat(frames.ended()).isTrue();
    }

    private static long awaited(Frames frames, long known) {
        try {
            return frames.await(known, 60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time stands in the frame as its hour alone: only order matters here. */
    private static Frame frame(int hour) {
        return frame(hour, NONE);
    }

    private static Frame frame(int hour, Column inside) {
        return new Frame(
                0,
                hour,
                LocalDate.of(2022, 5, 1),
                hour % 24 == 0 ? 24 : hour % 24,
                inside,
                NONE,
                NONE,
                NONE,
                NONE,
                new Frame.Flows(NONE, NONE, NONE));
    }
}
