package org.careshed.cli;

import java.util.concurrent.Callable;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a word after it: says what there is. */
@Command(
        name = "careshed",
        description = {
            "Simulates where the residents of a county go for care, and what a policy would change.",
            "模拟一个县的居民到哪里就医，以及一项政策会带来什么改变。"
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "Everywhere: --memory SIZE gives Java more room, for example 2g (default 256m; report, plot and answer 768m; serve 1g).",
            "任何命令都可加 --memory 大小，给 Java 更多内存，例如 2g（默认 256m；report、plot、answer 为 768m；serve 为 1g）。"
        },
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            CompareCommand.class,
            AnswerCommand.class,
            SwitchersCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            NewCommand.class,
            GuiCommand.class,
            VerifyCommand.class,
            ReproduceCommand.class,
            PlotCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            QueryCommand.class,
            CheckCommand.class,
            BenchCommand.class,
            ConstantsCommand.class,
            CalibrateCommand.class,
            EvidenceCommand.class,
            ExperimentCommand.class,
            PlanCommand.class,
            AttributeCommand.class,
            SiteCommand.class,
            DocsCommand.class,
            LeversCommand.class,
            ExamplesCommand.class,
            MeasuresCommand.class,
            HelpCommand.class
        })
final class Careshed implements Callable<Integer> {
    private final Screen screen;

    @Option(
            names = "--json",
            description = {"With --version: for programs.", "与 --version 一起：供程序读取。"})
    private boolean json;

    Careshed(Screen screen) {
        this.screen = screen;
    }

    /** Where commands write. */
    Screen screen() {
        return screen;
    }

    boolean isAskedForJson() {
        return json;
    }

    @Override
    public Integer call() {
        screen.print(Text.of("""
                        Careshed simulates where the residents of a county go for care.

                          careshed run scenarios/haiyan/baseline.yaml   a year of Haiyan county
                          careshed new my-county                        a small county to start from
                          careshed validate my-county/county.yaml       all problems of a scenario at once
                          careshed --help                               all commands""", """
                        Careshed 模拟一个县的居民到哪里就医。

                          careshed run scenarios/haiyan/baseline.yaml   海盐县的一年
                          careshed new my-county                        写出一个小县作为起点
                          careshed validate my-county/county.yaml       一次列出情景的全部问题
                          careshed --help                               全部命令"""));
        return ExitCode.DONE;
    }
}
