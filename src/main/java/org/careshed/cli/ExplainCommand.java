package org.careshed.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells more about one kind of problem. */
@Command(name = "explain", description = "Tells more about a problem that validate or run reports, by its code.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "CODE", description = "For example CS0301.")
    private String id;

    @Override
    public Integer call() {
        Optional<Code> code = Code.of(id);
        if (code.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no code `" + id + "`. "
                            + Nearest.advice(
                                    id,
                                    Arrays.stream(Code.values()).map(Code::id).toList()));
        }
        careshed.screen().out().println(code.get().id() + ": " + code.get().title());
        careshed.screen().out().println();
        careshed.screen().out().println(code.get().explanation());
        return ExitCode.DONE;
    }
}
