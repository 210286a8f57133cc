package org.careshed.experiment.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.careshed.result.Column;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.folder.FillFolder;
import org.careshed.result.parquet.Landed;
import org.careshed.result.parquet.Landing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWriterTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    @Test
    void theSecondWritesWhenTheFirstIsDone() throws Exception {
        Path folder = home.resolve("answer");
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> OneWriter.in(folder, LONG, () -> {
            order.add("first begins");
            inside.countDown();
            sleep(200);
            order.add("first ends");
        }));
        inside.await();
        OneWriter.in(folder, LONG, () -> order.add("second"));
        first.get();
        assertThat(order).containsExactly("first begins", "first ends", "second");
        assertThat(folder.resolve(".lock")).isEmptyFile();
    }

    @Test
    void tablesOfTwoWhoLandAtOnceAreTheTablesOfOne() throws Exception {
        List<CompletableFuture<Void>> both = List.of(landing("one"), landing("two"));
        for (CompletableFuture<Void> each : both) {
            each.get();
        }
        try (Landed landed = Landed.open(home)) {
            assertThat(landed.ask("SELECT DISTINCT town FROM flows")).hasSize(1 + 1);
        }
    }

    @Test
    void whoGoesOnWritingIsNamedAndWhatToDo() throws Exception {
        Path folder = home.resolve("held");
        Process process = FillFolder.hold(folder);
        try {
            assertThatThrownBy(() -> OneWriter.in(folder, Duration.ofMillis(120), () -> {}))
                    .isInstanceOfSatisfying(
                            ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(73))
                    .hasMessageStartingWith(folder + " is being written by process " + process.pid() + " on ")
                    .hasMessageEndingWith("; waited 0 s for it. Run the same command again when that is done, or choose"
                            + " another folder with --out: what was simulated is kept");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderOfWhoDiesMeanwhileIsTakenOver() throws Exception {
        Path folder = home.resolve("held");
        Process process = FillFolder.hold(folder);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() ->
                OneWriter.in(folder, LONG, () -> assertThat(process.isAlive()).isFalse()));
        Thread.sleep(100);
        process.destroyForcibly().waitFor();
        second.get();
        assertThat(folder.resolve(".lock")).isEmptyFile();
    }

    @Test
    void whoIsToldToStopWaitsNoLonger() throws IOException {
        Path folder = home.resolve("held");
        OneWriter.in(folder, LONG, () -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> OneWriter.in(folder, LONG, () -> {})).hasMessageContaining("this very process");
            assertThat(Thread.interrupted()).isTrue();
        });
        assertThat(Files.isRegularFile(folder.resolve(".lock"))).isTrue();
    }

    /** Lands a table of that town again and again. */
    private CompletableFuture<Void> landing(String town) {
        return CompletableFuture.runAsync(() -> {
            for (int again = 0; again < 15; again++) {
                try (Landing landing = Landing.begin()) {
                    List<Column> columns = List.of(Column.text("town", "Where."));
                    landing.add(new Table("flows", "Who goes where.", columns, List.of(List.of(town))));
                    landing.add(new Table("of-" + town, "Of one alone.", columns, List.of(List.of(town))));
                    OneWriter.in(home, () -> landing.land(home));
                }
            }
        });
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
