package org.careshed.experiment.explain;

import java.nio.file.Path;
import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.ResultException;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.Results;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/**
 * The worlds of finished results, ready to be lived through again: the scenario that stands in the folder with its levers,
 * the same seed, the same replications. Nothing is measured, so it takes less time than the run did.
 *
 * @param results what is replayed
 * @param prepared its county, levers worked in
 */
public record Replay(Results results, Prepared prepared) {

    /**
     * Reads a results folder.
     *
     * @throws ResultException if it is not complete, or holds no residents
     */
    public static Replay of(Path folder) {
        Results results = Results.open(folder);
        Scenario scenario =
                new ScenarioReader(Policies.shapes()).read(results.scenario()).scenario();
        if (scenario.kind() != Scenario.Kind.COUNTY) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "{folder} has no residents to explain: its patients come by the clock",
                                    "{folder} 没有可说明的居民：其患者按时间到达")
                            .with("folder", folder));
        }
        return new Replay(results, Prepared.of(scenario));
    }

    /** The county of the results. */
    public County county() {
        return prepared.county();
    }

    /** The days of its runs. */
    public Calendar calendar() {
        return county().scenario().calendar();
    }

    /** Whether the results were made by other sources than this program's, so that the worlds may differ. */
    public boolean otherBuild() {
        return !results.plan().code().build().equals(CodeVersion.current().build());
    }

    /**
     * The number, if the results have this replication.
     *
     * @throws ResultException that names those there are
     */
    public int checked(int replication) {
        List<Integer> there = results.plan().replications();
        if (!there.contains(replication)) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "{folder} has no replication {asked}, but {there} (counted from 0)",
                                    "{folder} 没有第 {asked} 次重复模拟，只有 {there}（从 0 数起）")
                            .with("folder", results.path())
                            .with("asked", replication)
                            .with("there", spoken(there)));
        }
        return replication;
    }

    /** The first of the replications. */
    public int firstReplication() {
        return results.plan().replications().get(0);
    }

    /** Its worlds, whoever is followed in them. */
    public Retelling retelling() {
        return new Retelling(prepared);
    }

    private static Text spoken(List<Integer> replications) {
        int first = replications.get(0);
        int last = replications.get(replications.size() - 1);
        boolean row = replications.size() > 2 && last - first == replications.size() - 1;
        return row
                ? Text.of("{first} to {last}", "{first} 至 {last}")
                        .with("first", first)
                        .with("last", last)
                : Text.same(String.join(
                        ", ", replications.stream().map(String::valueOf).toList()));
    }
}
