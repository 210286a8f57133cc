package org.careshed.cli;

import java.util.concurrent.Callable;
import org.careshed.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the policy levers a scenario can pull. */
@Command(name = "levers", description = "Lists the policy levers that a scenario can pull.")
final class LeversCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Override
    public Integer call() {
        var out = careshed.screen().out();
        for (Policies.Entry lever : Policies.catalogue()) {
            out.println(lever.name() + ": " + lever.shape().meaning());
            lever.shape().settings().forEach(key -> out.println("  " + key.name() + ": " + key.meaning()));
        }
        return ExitCode.DONE;
    }
}
