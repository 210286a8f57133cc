package org.careshed.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.careshed.disk.Hunger;
import org.careshed.disk.HungryProgram;
import org.careshed.disk.WatchedDisk;
import org.careshed.disk.Watcher;
import org.careshed.result.Part;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.folder.SmallRun;
import org.careshed.result.folder.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** T34: memory runs out inside a write, at each deed of the disk and at each place where the writers allocate. */
@ResourceLock("hunger")
class OutOfMemoryTest {
    private static final Watcher NOBODY = deed -> {};
    private static final Set<String> WRITERS =
            Set.of("org.careshed.result.file", "org.careshed.result.folder", "org.careshed.experiment.store");

    @TempDir
    private Path home;

    private final Set<Map<String, String>> seen = new HashSet<>();
    private Map<String, String> whole;

    @BeforeEach
    void runWithMemory() throws IOException {
        new KeepSmallRun().accept(WatchedDisk.watched(home.resolve("whole"), NOBODY));
        whole = SmallRun.pureFiles(home.resolve("whole").resolve(KeepSmallRun.RESULTS));
    }

    @AfterEach
    void eat() {
        Hunger.begin(-1, 0);
    }

    @Test
    void atEachDeedOfTheDisk() throws IOException {
        int failing = 1;
        while (true) {
            Path place = home.resolve("deed-" + failing);
            AtomicInteger deeds = new AtomicInteger();
            int last = failing;
            try {
                new KeepSmallRun().accept(WatchedDisk.watched(place, deed -> {
                    if (deeds.incrementAndGet() == last) {
                        throw new OutOfMemoryError("Cannot reserve 65536 bytes of direct buffer memory");
                    }
                }));
                break;
            } catch (OutOfMemoryError told) {
                isSoundAndGoesOn(place);
            }
            failing++;
        }
        assertThat(failing).isGreaterThan(100);
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void atEachPlaceWhereTheWritersAllocate() throws Exception {
        Consumer<Path> hungry = hungry();
        hungry.accept(WatchedDisk.watched(home.resolve("first"), NOBODY)); // what is allocated once for all is there
        Hunger.begin(-1, 0);
        hungry.accept(WatchedDisk.watched(home.resolve("counted"), NOBODY));
        List<Integer> counts = Hunger.counts();
        int failures = 0;
        for (int place = 0; place < counts.size(); place++) {
            for (int time : times(counts.get(place))) {
                Path folder = home.resolve("place-" + place + "-" + time);
                Hunger.begin(place, time);
                assertThatThrownBy(() -> hungry.accept(WatchedDisk.watched(folder, NOBODY)))
                        .isInstanceOf(OutOfMemoryError.class);
                isSoundAndGoesOn(folder);
                failures++;
            }
        }
        assertThat(failures).isGreaterThan(100);
        assertThat(seen).hasSizeGreaterThan(10);
    }

    /** The first and the last time of so many. */
    private static Set<Integer> times(int many) {
        return many == 0 ? Set.of() : many == 1 ? Set.of(1) : Set.of(1, many);
    }

    /** No file under its final name is other than it should be, nobody is locked out, and the same command ends in the same bytes. */
    private void isSoundAndGoesOn(Path place) throws IOException {
        if (!seen.add(left(place))) {
            return;
        }
        RunStore store = new RunStore(place.resolve(KeepSmallRun.STORE));
        for (int replication = 1; replication <= KeepSmallRun.RUNS; replication++) {
            RunKey key = KeepSmallRun.key(replication);
            boolean named = store.has(key);
            Optional<Part> found = store.find(key);
            assertThat(found.isPresent()).isEqualTo(named);
            found.ifPresent(part -> assertThat(part).isEqualTo(SmallRun.part(part.replication())));
        }
        Path results = place.resolve(KeepSmallRun.RESULTS);
        for (int replication : KeepSmallRun.PLAN.replications()) {
            Path file = results.resolve(KeepSmallRun.PLAN.partPath(replication));
            if (Files.exists(file)) {
                assertThat(Part.read(file.toString(), Files.readAllBytes(file), KeepSmallRun.PLAN.partKey(replication)))
                        .isEqualTo(SmallRun.part(replication));
            }
        }
        if (Verify.problems(results).isEmpty()) {
            assertThat(SmallRun.pureFiles(results)).isEqualTo(whole);
        }
        new KeepSmallRun().accept(WatchedDisk.watched(place, NOBODY));
        assertThat(SmallRun.pureFiles(results)).isEqualTo(whole);
    }

    /** What lies in a place, by names that do not depend on luck and without the times that a run notes. */
    private static Map<String, String> left(Path place) throws IOException {
        Map<String, String> left = new TreeMap<>();
        if (!Files.exists(place)) {
            return left;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.toList()) {
                String name = place.relativize(file).toString().replaceAll("\\.tmp-.*", ".tmp");
                boolean isRead = Files.isRegularFile(file)
                        && !AtomicFile.isRemainder(file)
                        && !name.endsWith("stamp.json")
                        && !name.endsWith(".lock");
                left.put(name, isRead ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            }
        }
        return left;
    }

    @SuppressWarnings("unchecked") // KeepSmallRun is one
    private static Consumer<Path> hungry() throws ReflectiveOperationException {
        return (Consumer<Path>) new HungryProgram(WRITERS)
                .loadClass(KeepSmallRun.class.getName())
                .getConstructor()
                .newInstance();
    }
}
