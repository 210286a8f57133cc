package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.careshed.experiment.Prepared;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ProblemJson;
import org.careshed.scenario.problem.ProblemText;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists everything that is wrong or odd in a scenario, and runs nothing. */
@Command(name = "validate", description = "Lists all problems of a scenario at once, and runs nothing.")
final class ValidateCommand implements Callable<Integer> {
    /** How problems are written. */
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "FILE", description = "A scenario.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people, json for programs.")
    private Format format;

    @Option(
            names = "--allow-unreachable",
            description = "Places that no road joins are accepted: they have no access to care.")
    private boolean unreachableAllowed;

    @Override
    public Integer call() {
        ScenarioReader reader = unreachableAllowed ? Scenarios.reader().allowingUnreachable() : Scenarios.reader();
        try {
            Resolved resolved = reader.read(file);
            Prepared.of(resolved.scenario()); // levers must have something to act on
            tell(resolved.warnings());
            return ExitCode.DONE;
        } catch (ScenarioException refused) {
            tell(refused.problems());
            return ExitCode.BAD_INPUT;
        }
    }

    private void tell(List<Problem> problems) {
        PrintWriter out = careshed.screen().out();
        if (format == Format.JSON) {
            out.print(ProblemJson.of(problems));
            return;
        }
        out.print(ProblemText.folded(problems));
        long errors = problems.stream()
                .filter(problem -> problem.level() == Problem.Level.ERROR)
                .count();
        out.println(file + ": " + counted(errors, "error") + ", " + counted(problems.size() - errors, "warning"));
    }

    private static String counted(long many, String what) {
        return (many == 0 ? "no " : many + " ") + what + (many == 1 ? "" : "s");
    }
}
