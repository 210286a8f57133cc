package org.careshed.experiment.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.SmallRun;

/** A run small enough to look at that fills a results folder and a store, both in one place. */
public final class KeepSmallRun implements Consumer<Path> {
    static final int RUNS = 2;
    static final RunPlan PLAN = SmallRun.plan(RUNS);
    static final String RESULTS = "run";
    static final String STORE = "store";

    /** Runs what is missing in the place and finishes. */
    @Override
    public void accept(Path place) {
        RunStore store = new RunStore(place.resolve(STORE));
        try (ResultFolder results = ResultFolder.open(place.resolve(RESULTS), PLAN, SmallRun.content())) {
            results.missing().forEach(replication -> {
                store.keep(key(replication), SmallRun.part(replication));
                results.add(SmallRun.part(replication));
            });
            results.finish(1);
        }
    }

    static RunKey key(int replication) {
        return new RunKey("scenario", replication, PLAN.measures(), List.of(), new CodeVersion("1", "b", ""));
    }
}
