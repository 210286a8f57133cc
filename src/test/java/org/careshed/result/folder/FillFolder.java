package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.careshed.result.ResultException;

/** Fills a results folder in a process of its own: folder, replications, and {@code hold} to keep the lock and wait. */
public final class FillFolder {
    private FillFolder() {}

    /** Starts a process that has taken the folder, and keeps it until it is killed. */
    public static Process hold(Path folder) throws IOException {
        Process process = ChildProcess.start(List.of(), FillFolder.class, folder.toString(), "3", "hold");
        byte[] said = process.getInputStream().readNBytes("holding".length());
        assertThat(new String(said, StandardCharsets.US_ASCII)).isEqualTo("holding");
        return process;
    }

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
