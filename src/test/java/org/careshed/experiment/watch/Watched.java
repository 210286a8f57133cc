package org.careshed.experiment.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Progress;
import org.careshed.experiment.Replications;
import org.careshed.experiment.ScenarioRun;
import org.careshed.policy.Policies;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.SmallRun;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** Runs of shipped scenarios, with somebody who watches or nobody. */
final class Watched {
    static final String PLAIN = "scenarios/tiny/county.yaml";
    static final String ARRANGED = "scenarios/tiny/arranged.yaml";

    private Watched() {}

    static Resolved read(String scenario) {
        return new ScenarioReader(Policies.shapes()).read(Path.of(scenario));
    }

    /** Runs what is missing of some replications; whether all are there then. */
    static boolean run(String scenario, int replications, int threads, Optional<Watch> watch, Path folder) {
        List<Integer> numbers = IntStream.range(0, replications).boxed().toList();
        ScenarioRun plain = ScenarioRun.of(read(scenario), numbers, MeasureSet.ALL);
        ScenarioRun run = watch.map(plain::watched).orElse(plain);
        try (ResultFolder results = ResultFolder.open(folder, run.plan(), run.content())) {
            boolean whole = Replications.run(
                    results,
                    threads,
                    run.replication(),
                    Progress.NONE,
                    run.plan().seed(),
                    replication -> "careshed run --replication " + replication);
            if (whole) {
                results.finish(threads);
            }
            return whole;
        }
    }

    /** All files of a results folder that inputs alone determine. */
    static Map<String, String> bytes(Path folder) throws IOException {
        return SmallRun.pureFiles(folder);
    }
}
