package org.careshed.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careshed.disk.Platter;
import org.careshed.disk.Platter.Loss;
import org.careshed.disk.WatchedDisk;
import org.careshed.result.Part;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.SmallRun;
import org.careshed.result.folder.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T32: the power is cut after each write, force, new name and removal of a run that fills results and a store. */
class PowerCutTest {
    private static final int RUNS = 2;
    private static final RunPlan PLAN = SmallRun.plan(RUNS);
    private static final String RESULTS = "results/run";
    private static final String STORE = "results/store";

    @TempDir
    private Path home;

    private Platter platter;

    /** Deeds of the disk when each of these was done: a part kept in results, a part kept in the store, all of it. */
    private final List<Integer> kept = new ArrayList<>();

    private final List<Integer> stored = new ArrayList<>();
    private Map<String, String> whole;

    @BeforeEach
    void runWithPower() throws IOException {
        Path place = Files.createDirectory(home.resolve("powered"));
        platter = new Platter(place);
        Path disk = WatchedDisk.watched(place, platter);
        RunStore store = new RunStore(disk.resolve(STORE));
        try (ResultFolder results = ResultFolder.open(disk.resolve(RESULTS), PLAN, SmallRun.content())) {
            for (int replication : results.missing()) {
                store.keep(key(replication), SmallRun.part(replication));
                stored.add(platter.deeds());
                results.add(SmallRun.part(replication));
                kept.add(platter.deeds());
            }
            results.finish(1);
        }
        whole = SmallRun.pureFiles(place.resolve(RESULTS));
        assertThat(platter.deeds()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsWholeAndTheSameCommandEndsInTheSameBytes(Loss loss) throws IOException {
        Set<List<String>> seen = new HashSet<>();
        int finished = 0;
        for (int deeds = 0; deeds <= platter.deeds(); deeds++) {
            Map<String, byte[]> left = platter.after(deeds, loss);
            if (!seen.add(told(left))) {
                continue;
            }
            Path place = home.resolve("cut-" + deeds);
            Platter.layOut(left, place);
            String cut = loss + " after " + deeds + " of " + platter.deeds() + " deeds";
            finished += finishedAndRight(place, cut) ? 1 : 0;
            goesOn(WatchedDisk.watched(place, deed -> {}), deeds, cut);
        }
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(finished).isPositive();
    }

    @Test
    void aMapOfTheDiskThatLosesNothingIsTheDisk() throws IOException {
        Path place = home.resolve("all-there");
        Platter.layOut(platter.after(platter.deeds(), Loss.NAMES), home.resolve("forced"));
        assertThat(Verify.problems(home.resolve("forced").resolve(RESULTS))).isEmpty();
        Platter.layOut(platter.after(platter.deeds(), Loss.HALVES), place);
        assertThat(SmallRun.pureFiles(place.resolve(RESULTS))).isEqualTo(whole);
    }

    /** Results that call themselves finished are. */
    private boolean finishedAndRight(Path place, String cut) throws IOException {
        if (!Verify.problems(place.resolve(RESULTS)).isEmpty()) {
            return false;
        }
        assertThat(SmallRun.pureFiles(place.resolve(RESULTS))).as(cut).isEqualTo(whole);
        return true;
    }

    private void goesOn(Path place, int deeds, String cut) throws IOException {
        RunStore store = new RunStore(place.resolve(STORE));
        for (int replication = 1; replication <= RUNS; replication++) {
            boolean safe = stored.get(replication - 1) <= deeds;
            Optional<Part> found = store.find(key(replication));
            assertThat(found.isPresent() || !safe)
                    .as(cut + ", stored " + replication)
                    .isTrue();
            found.ifPresent(part -> assertThat(part).as(cut).isEqualTo(SmallRun.part(part.replication())));
        }
        try (ResultFolder results = ResultFolder.open(place.resolve(RESULTS), PLAN, SmallRun.content())) {
            long safe = kept.stream().filter(end -> end <= deeds).count();
            assertThat((long) results.reused()).as(cut + ", parts").isGreaterThanOrEqualTo(safe);
            results.missing().forEach(replication -> results.add(SmallRun.part(replication)));
            results.finish(1);
        }
        assertThat(SmallRun.pureFiles(place.resolve(RESULTS))).as(cut).isEqualTo(whole);
    }

    private static List<String> told(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey(), Arrays.toString(file.getValue())))
                .toList();
    }

    private static RunKey key(int replication) {
        return new RunKey("scenario", replication, PLAN.measures(), List.of(), new CodeVersion("1", "b", ""));
    }
}
