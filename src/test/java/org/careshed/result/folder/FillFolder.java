package org.careshed.result.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.careshed.result.ResultException;

/** Fills a results folder in a process of its own: folder, replications, and {@code hold} to keep the lock and wait. */
public final class FillFolder {
    private FillFolder() {}

    public static void main(String[] arguments) throws IOException {
        RunPlan plan = SmallRun.plan(Integer.parseInt(arguments[1]));
        try (ResultFolder results = ResultFolder.open(Path.of(arguments[0]), plan, SmallRun.content())) {
            if (arguments.length > 2) {
                System.out.println("holding");
                System.in.read();
            }
            results.missing().forEach(replication -> results.add(SmallRun.part(replication)));
            results.finish(1);
        } catch (ResultException e) {
            System.out.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }
}
