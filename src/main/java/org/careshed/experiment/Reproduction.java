package org.careshed.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.ResultException;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.RunPlan;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Finished results, run again from what stands in their own folder and compared checksum by checksum.
 *
 * @param results what is reproduced
 * @param run the same run by this program
 */
public record Reproduction(Results results, ScenarioRun run) {

    /** Reads the folder and plans its run again. */
    public static Reproduction of(Path folder) {
        Results results = Results.open(folder);
        var resolved = new ScenarioReader(Policies.shapes()).read(results.scenario());
        MeasureSet measured = measured(results.plan(), resolved.scenario());
        return new Reproduction(results, ScenarioRun.of(resolved, results.plan().replications(), measured));
    }

    /** Whether the results were made by other sources than this program's, so that bytes may rightly differ. */
    public boolean otherBuild() {
        return !results.plan().code().build().equals(run.plan().code().build());
    }

    /** Version and build that made the results, and those of this program. */
    public List<String> builds() {
        return Stream.of(results.plan(), run.plan())
                .map(plan -> plan.code())
                .map(code -> code.version() + " (build "
                        + code.build().substring(0, Math.min(12, code.build().length())) + ")")
                .toList();
    }

    /**
     * Runs into an empty folder and compares.
     *
     * @param scratch where the run goes; an unfinished one there is continued
     * @param replay the command that runs one replication alone
     * @return paths that differ, are missing or are new; empty when all is equal
     */
    public List<String> differences(Path scratch, int threads, Progress progress, IntFunction<String> replay) {
        try (ResultFolder again = ResultFolder.open(scratch, run.plan(), run.content())) {
            Replications.run(
                    again, threads, run.replication(), progress, run.plan().seed(), replay);
            again.finish(threads);
        }
        SortedMap<String, Fingerprint> there = results.files();
        SortedMap<String, Fingerprint> here = Results.open(scratch).files();
        TreeSet<String> paths = new TreeSet<>(there.keySet());
        paths.addAll(here.keySet());
        return paths.stream()
                .filter(path -> !otherBuild() || isFinding(path))
                .filter(path -> !there.containsKey(path) || !there.get(path).equals(here.get(path)))
                .toList();
    }

    /** Files that do not name the build that made them. */
    private static boolean isFinding(String path) {
        return path.startsWith("tables/") || path.startsWith("parquet/");
    }

    private static MeasureSet measured(RunPlan plan, Scenario scenario) {
        return Arrays.stream(MeasureSet.values())
                .filter(set -> set.names(scenario).equals(plan.measures()))
                .findFirst()
                .orElseThrow(() -> new ResultException(
                        ResultException.BAD_RESULTS,
                        Text.of(
                                        "the results were measured by {measures}, which this version of Careshed cannot"
                                                + " repeat. Use version {version}, build {build}",
                                        "这份结果所用的指标为 {measures}，本版 Careshed 无法重做。请用版本 {version}，构建 {build}")
                                .with("measures", plan.measures())
                                .with("version", plan.code().version())
                                .with("build", plan.code().build())));
    }
}
