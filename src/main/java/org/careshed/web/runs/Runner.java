package org.careshed.web.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Replications;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.store.Replay;
import org.careshed.experiment.watch.Watch;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.ResultException;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.web.scenarios.ScenarioFolder;

/** Runs what was asked for as {@code careshed run} does, scenario after scenario, each into its folder of results. */
final class Runner {
    private final ScenarioFolder scenarios;
    private final Path results;
    private final int threads;

    Runner(ScenarioFolder scenarios, Path results, int threads) {
        this.scenarios = scenarios;
        this.results = results;
        this.threads = threads;
    }

    /**
     * Runs to the end, or until it is cancelled.
     *
     * @return whether all is there
     * @throws org.careshed.experiment.StoppedException when it is cancelled before its county stands
     * @throws org.careshed.scenario.problem.ScenarioException when a scenario cannot be read
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     * @throws org.careshed.experiment.ReplicationsFailedException when replications failed; the others are kept
     * @throws org.careshed.result.ResultException when the disk fails or the folder is in use
     */
    boolean run(Run run) {
        Order order = run.order();
        Optional<Long> seed = order.seed();
        for (int i = 0; i < order.scenarios().size(); i++) {
            Path file = scenarios.file(order.scenarios().get(i));
            Resolved read = new ScenarioReader(Policies.shapes())
                    .asking(run.watch().control().halt())
                    .read(file);
            Resolved resolved = seed.isPresent() ? read.withSeed(seed.get()) : read;
            seed = Optional.of(resolved.scenario().seed());
            if (run.isCancelled() || !run(run, i, file, resolved)) {
                return false;
            }
        }
        return true;
    }

    private boolean run(Run run, int before, Path file, Resolved resolved) {
        List<Integer> numbers = run.order().numbers();
        String name = ScenarioRun.plan(resolved, numbers, MeasureSet.ALL).folderName();
        requireSame(run, before, name);
        Watch watch = run.watch();
        ScenarioRun planned = ScenarioRun.of(
                        resolved, numbers, MeasureSet.ALL, watch.control().halt())
                .watched(watch);
        try (ResultFolder folder = ResultFolder.open(results.resolve(name), planned.plan(), planned.content())) {
            run.lands(name);
            if (folder.reused() > 0 && !folder.isComplete()) {
                run.tell(Text.of("Continuing: {many} replications are there already.", "继续：已有 {many} 次重复模拟。")
                        .with("many", folder.reused()));
            }
            run.reached(before, folder.reused(), List.of());
            if (run.isCancelled()) {
                return false;
            }
            if (!folder.isComplete()
                    && !Replications.run(
                            folder,
                            threads,
                            planned.replication(),
                            (done, total, running) -> run.reached(before, done, running.values()),
                            planned.plan().seed(),
                            replication -> replay(file, planned, replication))) {
                return false;
            }
            folder.finish(threads, watch.control().halt());
            return true;
        }
    }

    /** What goes on must be what began: a run of other inputs is another run. */
    private static void requireSame(Run run, int before, String name) {
        List<String> begun = run.results();
        if (begun.size() > before && !begun.get(before).equals(name)) {
            throw new ResultException(
                    ResultException.CANNOT_CREATE,
                    Text.of(
                                    "`{scenario}` or the program was changed after this run began; what it finished is in {folder}."
                                            + " Start a new run",
                                    "这个运行开始之后，`{scenario}` 或程序已被修改；已完成的部分在 {folder}。请另开一个新的运行")
                            .with("scenario", run.scenarios().get(before))
                            .with("folder", begun.get(before)));
        }
    }

    /** The command that runs one replication alone. */
    private static String replay(Path file, ScenarioRun planned, int replication) {
        return Replay.launcher() + " run " + Replay.quoted(file.toString()) + " --seed "
                + planned.plan().seed() + " --replication " + replication;
    }
}
