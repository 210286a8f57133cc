package org.careshed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Writes the pages that are generated from the code; for those who change it. */
@Command(name = "docs", hidden = true, description = "Writes docs/scenario.md anew.")
final class DocsCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Override
    public Integer call() throws IOException {
        Path page = Home.folder().resolve("docs/scenario.md");
        Files.write(page, ScenarioFormat.page(Policies.shapes()).getBytes(StandardCharsets.UTF_8));
        careshed.screen().out().println("Wrote " + page);
        return ExitCode.DONE;
    }
}
