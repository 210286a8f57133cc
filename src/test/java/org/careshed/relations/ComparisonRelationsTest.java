package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.compare.Comparing;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.Question;
import org.careshed.experiment.compare.Watcher;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Findings;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.result.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a world of a comparison holds depends on the scenario and the world alone (relations M2 and M4). */
class ComparisonRelationsTest {
    private static final int WORLDS = 6;
    private static final Arm BASE = tiny("base", "county.yaml", Map.of());
    private static final Arm DOCTOR = tiny("doctor", "one-more-doctor.yaml", Map.of());
    private static final Arm BUSY = tiny("busy", "county.yaml", Map.of("conditions/minor/rate/adult", BigDecimal.TEN));

    @TempDir
    private Path temp;

    /** M2. */
    @Test
    void oneTwoAndEightThreadsWriteTheSameComparison() throws Exception {
        Map<String, String> one = compared("one", 1, BASE, DOCTOR, BUSY);
        assertThat(one).containsKeys(ComparisonFiles.CSV, ComparisonFiles.JSON);
        assertThat(compared("two", 2, BASE, DOCTOR, BUSY)).isEqualTo(one);
        assertThat(compared("eight", 8, BASE, DOCTOR, BUSY)).isEqualTo(one);
    }

    /** M4: whole, backwards, every other world, one world alone, one arm alone, arms in another order. */
    @Test
    void anyWorldsInAnyOrderLeaveEachWorldAsItWas() {
        List<Luck> worlds = Luck.replications(WORLDS);
        Map<Cast, Part> whole = found("whole", List.of(BASE, DOCTOR, BUSY), worlds);
        List<Luck> backwards = new ArrayList<>(worlds);
        Collections.reverse(backwards);
        List<Luck> odd = List.of(worlds.get(1), worlds.get(5), worlds.get(3));
        assertThat(found("backwards", List.of(BUSY, BASE, DOCTOR), backwards)).isEqualTo(whole);
        assertThat(whole).containsAllEntriesOf(found("odd", List.of(BASE, BUSY), odd));
        assertThat(whole).containsAllEntriesOf(found("last", List.of(DOCTOR), worlds.subList(5, 6)));
        assertThat(whole).containsAllEntriesOf(found("alone", List.of(DOCTOR), worlds));
    }

    /** M4: what was there before, or is asked for later, changes no world either. */
    @Test
    void worldsAddedLaterAreThoseOfARunAtOnce() {
        Map<Cast, Part> whole = found("at once", List.of(BASE, DOCTOR), Luck.replications(WORLDS));
        found("bit by bit", List.of(DOCTOR), Luck.replications(2));
        found("bit by bit", List.of(BASE), List.of(new Luck(4, 0)));
        assertThat(found("bit by bit", List.of(BASE, DOCTOR), Luck.replications(WORLDS)))
                .isEqualTo(whole);
    }

    private Map<Cast, Part> found(String store, List<Arm> arms, List<Luck> worlds) {
        Findings findings = runs(store, 2).run(arms, worlds, done -> {});
        Map<Cast, Part> found = new HashMap<>();
        for (Arm arm : arms) {
            List<Part> parts = findings.parts(arm.id());
            for (int world = 0; world < worlds.size(); world++) {
                found.put(new Cast(arm, worlds.get(world)), parts.get(world));
            }
        }
        return found;
    }

    private Map<String, String> compared(String name, int threads, Arm base, Arm... others) throws Exception {
        Question question = new Question(
                base, List.of(others), WORLDS, Optional.empty(), Optional.empty(), 200, List.of(), List.of());
        Comparison comparison = Comparing.of(question, runs(name, threads), new TreeMap<>(), Watcher.NONE);
        Path folder = temp.resolve(name + "-out");
        ComparisonFiles.write(comparison, folder);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private PairedRuns runs(String store, int threads) {
        return new PairedRuns(
                new RunStore(temp.resolve(store)),
                MeasureSet.ALL,
                List.of("resource_use"),
                threads,
                draw -> Collections.emptySortedMap());
    }

    private static Arm tiny(String id, String file, Map<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(numbers);
        all.put("calendar/length", new BigDecimal(12));
        return Arm.of(id, Path.of("scenarios/tiny", file), all);
    }
}
