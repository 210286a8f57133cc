package org.careshed.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.folder.CodeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class RunStoreTest {
    private static final CodeVersion CODE = new CodeVersion("1.0", "build", "");
    private static final RunKey KEY = key("scenario", 3);

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptComesBackWhole() {
        RunStore store = new RunStore(folder.resolve("not/there/yet"));
        assertThat(store.has(KEY)).isFalse();
        assertThat(store.find(KEY)).isEmpty();
        store.keep(KEY, part(3));
        assertThat(store.has(KEY)).isTrue();
        assertThat(store.find(KEY)).contains(part(3));
    }

    @Test
    void everyPartOfAKeyCounts() {
        RunStore store = new RunStore(folder);
        store.keep(KEY, part(3));
        List<RunKey> others = List.of(
                key("another", 3),
                key("scenario", 4),
                new RunKey("scenario", 3, List.of("waits"), List.of("waits"), CODE),
                new RunKey("scenario", 3, List.of("flows", "waits"), List.of(), CODE),
                new RunKey(
                        "scenario", 3, List.of("flows", "waits"), List.of("waits"), new CodeVersion("1.0", "b2", "")),
                new RunKey(
                        "scenario",
                        3,
                        List.of("flows", "waits"),
                        List.of("waits"),
                        new CodeVersion("1.1", "build", "")));
        assertThat(others).noneMatch(store::has);
    }

    @Test
    void theCommitThatBuiltTheProgramMakesNoDifference() {
        RunKey committed = new RunKey(
                KEY.scenario(),
                KEY.replication(),
                KEY.measures(),
                KEY.tables(),
                new CodeVersion("1.0", "build", "abc"));
        assertThat(committed.hash()).isEqualTo(KEY.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void damageIsAsIfNothingHadBeenKept() throws IOException {
        RunStore store = new RunStore(folder);
        store.keep(KEY, part(3));
        byte[] whole = Files.readAllBytes(file());
        for (int cut : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            store.keep(KEY, part(3));
            Files.write(file(), java.util.Arrays.copyOf(whole, cut));
            assertThat(store.find(KEY)).isEmpty();
            assertThat(store.has(KEY)).as("the damaged file is gone").isFalse();
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            store.keep(KEY, part(3));
            Files.write(file(), flipped);
            assertThat(store.find(KEY)).as("byte " + at).isEmpty();
        }
    }

    @Test
    void aFileUnderAnotherKeysNameIsRefused() throws IOException {
        RunStore store = new RunStore(folder);
        store.keep(KEY, part(3));
        Path mine = file();
        RunKey other = key("another", 3);
        store.keep(other, part(3));
        try (Stream<Path> files = Files.walk(folder)) {
            Path theirs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(mine))
                    .findFirst()
                    .orElseThrow();
            Files.copy(mine, theirs, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(store.find(other)).isEmpty();
        assertThat(store.find(KEY)).contains(part(3));
    }

    @Test
    void twoWritersOfTheSameFindingLeaveItWhole() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Part>> work = IntStream.range(0, 200)
                    .<Callable<Part>>mapToObj(i -> () -> {
                        RunStore store = new RunStore(folder);
                        store.keep(KEY, part(3));
                        return store.find(KEY).orElseThrow();
                    })
                    .toList();
            for (Future<Part> found : writers.invokeAll(work)) {
                assertThat(found.get()).isEqualTo(part(3));
            }
        } finally {
            writers.shutdownNow();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whatADeadProcessLeftHalfWrittenIsSweptAfterADay() throws IOException {
        RunStore store = new RunStore(folder);
        store.keep(KEY, part(3));
        Path old = Files.createFile(file().resolveSibling("any.part.tmp-old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.createFile(file().resolveSibling("any.part.tmp-fresh"));
        store.keep(KEY, part(3));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aFullDiskIsToldAndLeavesNothingHalf() {
        RunStore store = new RunStore(folder);
        System.setProperty("careshed.failAt", "before-rename");
        try {
            assertThatThrownBy(() -> store.keep(KEY, part(3)))
                    .isInstanceOfSatisfying(
                            ResultException.class,
                            fault -> assertThat(fault.exitCode()).isEqualTo(ResultException.INPUT_OUTPUT));
        } finally {
            System.clearProperty("careshed.failAt");
        }
        assertThat(store.has(KEY)).isFalse();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".part"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static RunKey key(String scenario, int replication) {
        return new RunKey(scenario, replication, List.of("flows", "waits"), List.of("waits"), CODE);
    }

    private static Part part(int replication) {
        Table waits = new Table(
                "waits",
                "How long patients wait.",
                List.of(Column.text("facility", "Where."), Column.decimal("mean_minutes", "minutes", "How long.")),
                List.of(List.of("centre", "12.5"), List.of("=station", "")));
        return new Part(
                replication,
                List.of(
                        Reading.ratio("care_in_county_share", "all", "share", 80, 100),
                        Reading.ratio("mean_wait_minutes", "centre/doctor", "minutes", 5, 0)),
                List.of(waits));
    }
}
