package org.careshed.property;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Mean wait and mean squared wait, milliseconds, of a file's scenario in one replication: only words of Java itself,
 * since a program with a fault in it loads this class apart.
 */
public final class WaitsOfFile implements Function<Object[], double[]> {

    @Override
    public double[] apply(Object[] fileAndReplication) {
        Prepared prepared = Prepared.of(new ScenarioReader(Policies.shapes())
                .read(Path.of((String) fileAndReplication[0]))
                .scenario());
        double[] sums = new double[3];
        ServiceStarts waits = (atMs, facility, pool, visit, step, waitedMs, lastsMs) -> {
            sums[0] += waitedMs;
            sums[1] += (double) waitedMs * waitedMs;
            sums[2]++;
        };
        prepared.world((Integer) fileAndReplication[1], Facts.to(List.of(waits)))
                .run(RunControl.NONE);
        return new double[] {sums[0] / sums[2], sums[1] / sums[2]};
    }
}
