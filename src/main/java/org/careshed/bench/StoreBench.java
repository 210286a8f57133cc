package org.careshed.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.quantity.Require;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/**
 * What comparisons cost beside their runs: the store against the same replications without one, at most 3 %; and the peak
 * memory of a comparison with three times as many runs, which should be the same.
 */
final class StoreBench {
    private static final int KEEPS = 50;

    private StoreBench() {}

    /** A Haiyan year run as one of a comparison, read from no store and kept in one, in turn with the year alone. */
    static void overhead(BenchReport report, Path haiyan, boolean quick) {
        report.title(Text.of(
                "The store of a comparison: a Haiyan year, in turn with it and alone", "对照的存储：海盐一年，轮流带存储和不带存储"));
        Resolved resolved = new ScenarioReader(Policies.shapes()).read(haiyan);
        Arm arm = new Arm("haiyan", drawn -> resolved);
        int rounds = quick ? 1 : 3;
        double[] ratio = new double[rounds];
        double[] seconds = new double[rounds];
        Part part = new Part(0, List.of(), List.of());
        for (int round = 0; round < rounds; round++) {
            boolean storeFirst = round % 2 == 1;
            double kept = storeFirst ? kept(arm, round) : 0;
            System.gc();
            long began = System.nanoTime();
            part = kept(new Replication(Prepared.of(resolved.scenario()), MeasureSet.COMPARED).run(round, share -> {}));
            double alone = System.nanoTime() - began;
            ratio[round] = (storeFirst ? kept : kept(arm, round)) / alone;
            seconds[round] = alone / 1e9;
        }
        report.value("store_kept_over_alone", Spread.of(ratio));
        double aRun = storeSeconds(resolved, part);
        report.value("store_milliseconds_a_run", 1000 * aRun);
        report.value("store_share_of_a_run", aRun / Spread.of(seconds).median());
    }

    /** What a comparison keeps of a run. */
    private static Part kept(Part part) {
        List<Table> tables = part.tables().stream()
                .filter(table -> RunTables.KEPT.contains(table.name()))
                .toList();
        return new Part(part.replication(), part.readings(), tables);
    }

    /** Nanoseconds of a replication that is asked of an empty store, run, and kept. */
    private static double kept(Arm arm, int replication) {
        try (Scratch scratch = new Scratch()) {
            PairedRuns runs = new PairedRuns(
                    new RunStore(scratch.folder()),
                    MeasureSet.COMPARED,
                    RunTables.KEPT,
                    1,
                    draw -> Collections.emptySortedMap());
            System.gc();
            long began = System.nanoTime();
            runs.run(List.of(arm), List.of(new Luck(replication, 0)), done -> {});
            return System.nanoTime() - began;
        }
    }

    /** Seconds that the store takes to be asked for a part, to keep it on the disk, and to give it back. */
    private static double storeSeconds(Resolved resolved, Part part) {
        try (Scratch scratch = new Scratch()) {
            RunStore store = new RunStore(scratch.folder());
            List<String> measures = MeasureSet.COMPARED.names(resolved.scenario());
            long began = System.nanoTime();
            for (int replication = 0; replication < KEEPS; replication++) {
                RunKey key = new RunKey(resolved.hash(), replication, measures, RunTables.KEPT, CodeVersion.current());
                Require.that(store.find(key).isEmpty(), "the store is new");
                store.keep(key, part);
                Require.that(store.find(key).equals(Optional.of(part)), "what is kept comes back");
            }
            return (System.nanoTime() - began) / 1e9 / KEEPS;
        }
    }

    /** Peak memory of comparisons of four runs and of twelve. */
    static void memory(BenchReport report, Path tiny, Path other) throws IOException, InterruptedException {
        report.title(Text.of("Memory of a comparison, whole process, by its runs", "对照的内存：整个进程，按运行次数"));
        OptionalDouble few = peak(tiny, other, 2);
        OptionalDouble many = peak(tiny, other, 6);
        if (few.isPresent() && many.isPresent()) {
            report.value("comparison_4_runs_peak_megabytes", few.getAsDouble());
            report.value("comparison_12_runs_peak_megabytes", many.getAsDouble());
            report.value("comparison_12_runs_over_4_peak", many.getAsDouble() / few.getAsDouble());
        }
    }

    private static OptionalDouble peak(Path tiny, Path other, int worlds) throws IOException, InterruptedException {
        try (Scratch scratch = new Scratch()) {
            return ChildProcess.run(
                            option -> true,
                            List.of(
                                    "compare",
                                    tiny.toString(),
                                    other.toString(),
                                    "--worlds",
                                    Integer.toString(worlds),
                                    "--store",
                                    scratch.folder().toString(),
                                    "--quiet"))
                    .peakMegabytes();
        }
    }
}
