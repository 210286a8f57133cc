package org.careshed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.careshed.result.folder.Problem;
import org.careshed.result.folder.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks whether a results folder is whole. */
@Command(
        name = "verify",
        description = "Checks every file of a results folder against its checksum, and tables and summary against the"
                + " parts they were joined from.")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "RESULTS", description = "A results folder.")
    private Path results;

    @Override
    public Integer call() {
        List<Problem> problems = Verify.problems(results);
        if (problems.isEmpty()) {
            careshed.screen().out().println(results + " is whole.");
            return ExitCode.DONE;
        }
        problems.forEach(problem -> careshed.screen().err().println("careshed: " + problem.text()));
        return ExitCode.BAD_INPUT;
    }
}
