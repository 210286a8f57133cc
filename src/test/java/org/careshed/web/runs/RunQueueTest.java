package org.careshed.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.careshed.web.scenarios.ScenarioFolder;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.ServerLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that lives for long holds what is live and what its list needs. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RunQueueTest {
    private static final Order ONE = new Order(false, List.of("tiny/county"), 1, Optional.empty());

    @TempDir
    private Path folder;

    private Shelf shelf;
    private RunQueue queue;

    @BeforeEach
    void noteManyAndOpen() throws IOException {
        Path scenarios = Path.of("scenarios").toAbsolutePath();
        Path results = Files.createDirectories(folder.resolve("results")).toRealPath();
        ServerLog log = new ServerLog(folder.resolve("notes"));
        shelf = new Shelf(folder.resolve("notes/runs"), log);
        for (int i = 0; i < Shelf.MOST; i++) {
            Run earlier = new Run(String.format(Locale.ROOT, "20220101-%06d-00000000", i), ONE);
            earlier.restore(State.DONE, "2022-01-01T00:00:00Z", List.of(), List.of());
            shelf.keep(earlier);
        }
        queue = new RunQueue(
                new Runner(new ScenarioFolder(scenarios), results, 1), shelf, log, new Places(results, scenarios));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatWasSeenOfARunIsKeptUntilAnotherBegins() {
        Run first = done(queue.add(new Order(false, List.of("tiny/county"), 2, Optional.empty())));
        assertThat(first.watch().frames().kept()).isNotEmpty();
        Run second = done(queue.add(ONE));
        assertThat(first.watch().frames().kept()).isEmpty();
        assertThat(first.watch().frames().view().scene()).isEmpty();
        assertThat(first.seen().results()).hasSize(1);
        assertThat(second.watch().frames().kept()).isNotEmpty();
    }

    @Test
    void theOldestOfManyRunsLeavesTheListWithItsNote() throws IOException {
        assertThat(queue.all()).hasSize(Shelf.MOST);
        Run next = done(queue.add(ONE));
        assertThat(queue.all())
                .hasSize(Shelf.MOST)
                .startsWith(next)
                .noneMatch(run -> run.id().startsWith("20220101-000000-"));
        try (Stream<Path> notes = Files.list(folder.resolve("notes/runs"))) {
            // a note that is just being written has another name until it is whole
            assertThat(notes.filter(note -> note.toString().endsWith(".json"))).hasSize(Shelf.MOST);
        }
    }

    private static Run done(Run run) {
        while (!run.isOver()) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(run.state()).isEqualTo(State.DONE);
        return run;
    }
}
