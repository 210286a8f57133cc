package org.careshed.experiment;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.SmallRun;

/** Runs replications in a process of its own; the third never ends by itself. */
public final class SlowRun {
    private SlowRun() {}

    public static void main(String[] arguments) {
        try (ResultFolder folder = ResultFolder.open(Path.of(arguments[0]), SmallRun.plan(4), SmallRun.content())) {
            ReplicationRun run = (replication, steps) -> {
                while (replication == 3) {
                    steps.done(0.5);
                    LockSupport.parkNanos(1_000_000);
                }
                return SmallRun.part(replication);
            };
            Progress progress = (done, total, running) -> {
                if (done == 2 && running.containsKey(3)) {
                    System.out.print("!");
                }
            };
            Replications.run(folder, 1, run, progress, 7, replication -> "");
        }
    }
}
