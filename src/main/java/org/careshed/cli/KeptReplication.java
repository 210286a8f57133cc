package org.careshed.cli;

import java.nio.file.Path;
import java.util.List;
import org.careshed.experiment.Hearing;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.ScenarioRun;
import org.careshed.gui.Audience;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.Resolved;

/** Writes the results folder of one replication of the console when it has played to its end; of others, nothing. */
final class KeptReplication implements Audience {
    private final Resolved resolved;
    private final Prepared prepared;
    private final int kept;
    private final Path folder;
    private Hearing hearing;

    KeptReplication(Resolved resolved, Prepared prepared, int kept, Path folder) {
        this.resolved = resolved;
        this.prepared = prepared;
        this.kept = kept;
        this.folder = folder;
        hearing = Hearing.of(prepared, MeasureSet.ALL);
    }

    @Override
    public List<Object> begins(int replication) {
        hearing = Hearing.of(prepared, MeasureSet.ALL);
        return replication == kept ? hearing.listeners() : List.of();
    }

    @Override
    public void ended(int replication) {
        if (replication != kept) {
            return;
        }
        ScenarioRun run = ScenarioRun.of(resolved, List.of(replication), MeasureSet.ALL);
        try (ResultFolder results = ResultFolder.open(folder, run.plan(), run.content())) {
            if (!results.isComplete()) {
                results.add(hearing.part(replication));
                results.finish(1);
            }
        }
    }
}
