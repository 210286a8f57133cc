package org.careshed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.check.CheckScenarios;
import org.careshed.experiment.check.CheckSession;
import org.careshed.experiment.check.Effort;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares the simulation with theory and publications. */
@Command(
        name = "check",
        description = {
            "Runs queues and a published treatment centre through the same facilities as any county and"
                    + " compares them with theory and publication.",
            "让排队模型和一个已发表的诊疗中心走与县相同的机构流程，并与理论和发表结果比较。"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CHECKS",
            description = {
                "A scenario with `expect`, or a folder of them; default the shipped scenarios/checks.",
                "一个带 `expect` 的情景，或存放它们的文件夹；默认为自带的 scenarios/checks。"
            })
    private Optional<Path> checks;

    private int replications = 40;

    @Option(
            names = "--replications",
            paramLabel = "R",
            description = {
                "Replications of each case at first, default 40; more where these are too few to tell.",
                "每个算例起初的重复次数，默认 40；不足以判断时自动增加。"
            })
    private void replications(int number) {
        replications = Whole.within(spec, "--replications", number, 2, MOST);
    }

    @Option(
            names = "--quick",
            description = {"A first look: 10 replications of a tenth of the length.", "先粗看：10 次重复，长度为十分之一。"})
    private boolean quick;

    @Option(
            names = "--power",
            description = {
                "Also seed small faults into each case: a check must notice one.",
                "同时在每个算例中植入小错误：至少要有一项检查发现它。"
            })
    private boolean power;

    @Mixin
    private Threads threads;

    @Override
    public Integer call() {
        Path folder = checks.orElseGet(() -> Home.folder().resolve("scenarios").resolve("checks"));
        List<Scenario> scenarios = CheckScenarios.in(folder, Scenarios.reader());
        if (scenarios.isEmpty()) {
            throw new UsageFault(
                    spec,
                    Text.of("{folder} holds no scenario with `expect`", "{folder} 中没有带 `expect` 的情景")
                            .with("folder", folder));
        }
        Effort effort = quick ? Effort.quick(threads.count()) : Effort.whole(replications, threads.count());
        Screen screen = careshed.screen();
        boolean holds = new CheckSession(effort, power, line -> {
                    screen.print(line);
                    screen.out().flush();
                })
                .run(scenarios);
        return holds ? ExitCode.DONE : ExitCode.NOT_HELD;
    }
}
