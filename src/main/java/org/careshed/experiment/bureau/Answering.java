package org.careshed.experiment.bureau;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.store.RunStore;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.Resolved;

/**
 * Runs the scenarios of a question in the same worlds, every table kept in the store, and lays what they found out as one
 * results folder each, as if each had been run alone with the seed of the first.
 */
public final class Answering {
    private final Map<String, Arm> arms = new LinkedHashMap<>();
    private final Map<String, Resolved> scenarios = new LinkedHashMap<>();
    private final List<Luck> worlds;
    private final PairedRuns runs;
    private final int threads;

    /**
     * Reads the scenarios.
     *
     * @param worlds replications of each
     * @param threads replications at once
     * @throws org.careshed.scenario.problem.ScenarioException when one cannot be read
     */
    public Answering(List<Path> files, int worlds, RunStore store, int threads) {
        for (Path file : files) {
            add(file);
        }
        this.worlds = Luck.replications(worlds);
        this.threads = threads;
        runs = new PairedRuns(store, MeasureSet.ALL, tables(), threads, draw -> Collections.emptySortedMap());
    }

    /** How many runs the store has not. */
    public int missing() {
        return runs.missing(casts());
    }

    /**
     * Runs what is missing and writes the results folders.
     *
     * @param folder where the folders stand, each by the id of its scenario
     * @param told hears of each replication that is done, on any thread
     * @return the folders, the base first
     * @throws org.careshed.experiment.paired.PairedFailedException when replications failed; all others are kept
     * @throws org.careshed.result.ResultException when the disk fails, or a folder is of another run
     */
    public List<Path> into(Path folder, Consumer<Done> told) {
        Map<String, ResultFolder> open = new LinkedHashMap<>();
        List<Path> folders = new ArrayList<>();
        try {
            for (Map.Entry<String, Resolved> one : scenarios.entrySet()) {
                ScenarioRun run = ScenarioRun.of(
                        one.getValue(),
                        IntStream.range(0, worlds.size()).boxed().toList(),
                        MeasureSet.ALL);
                Path path = folder.resolve(one.getKey());
                folders.add(path);
                open.put(one.getKey(), ResultFolder.open(path, run.plan(), run.content()));
            }
            runs.each(casts(), told, (cast, part) -> keep(open.get(cast.arm().id()), part));
            open.values().forEach(results -> results.finish(threads));
            return folders;
        } finally {
            open.values().forEach(ResultFolder::close);
        }
    }

    private static void keep(ResultFolder results, Part part) {
        if (results.missing().contains(part.replication())) {
            results.add(part);
        }
    }

    private void add(Path file) {
        Resolved own = Arm.of("", file).resolved(Collections.emptySortedMap());
        long seed = scenarios.values().stream()
                .findFirst()
                .map(base -> base.scenario().seed())
                .orElse(own.scenario().seed());
        String id = own.scenario().id();
        for (int again = 2; arms.containsKey(id); again++) {
            id = own.scenario().id() + "-" + again;
        }
        Arm arm = Arm.of(id, file).withSeed(seed);
        arms.put(id, arm);
        scenarios.put(id, arm.resolved(Collections.emptySortedMap()));
    }

    /** The tables that any of the scenarios writes. */
    private List<String> tables() {
        Set<String> names = new LinkedHashSet<>();
        scenarios.values().stream()
                .map(resolved -> MeasureSet.ALL.blank(Prepared.of(resolved.scenario())))
                .forEach(part -> part.tables().stream().map(Table::name).forEach(names::add));
        return List.copyOf(names);
    }

    private List<Cast> casts() {
        return arms.values().stream()
                .flatMap(arm -> worlds.stream().map(luck -> new Cast(arm, luck)))
                .toList();
    }
}
