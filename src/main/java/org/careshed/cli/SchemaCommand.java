package org.careshed.cli;

import java.util.concurrent.Callable;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of scenario files, for editors that complete and check.",
            "输出情景文件的 JSON Schema，供能补全和检查的编辑器使用。"
        })
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Override
    public Integer call() {
        careshed.screen().out().print(ScenarioFormat.schema(Policies.shapes()));
        return ExitCode.DONE;
    }
}
