package org.careshed.cli;

import java.util.concurrent.Callable;
import org.careshed.result.folder.CodeVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command without a word after it: says what there is. */
@Command(
        name = "careshed",
        description = "Simulates where the residents of a county go for care, and what a policy would change.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Careshed.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Everywhere: --memory SIZE gives Java more room, for example 1g (default 256m)."},
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            SwitchersCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            NewCommand.class,
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

    Careshed(Screen screen) {
        this.screen = screen;
    }

    /** Where commands write. */
    Screen screen() {
        return screen;
    }

    @Override
    public Integer call() {
        screen.out().print("""
                Careshed simulates where the residents of a county go for care.

                  careshed run scenarios/haiyan/baseline.yaml   a year of Haiyan county
                  careshed new my-county                        a small county to start from
                  careshed validate my-county/county.yaml       all problems of a scenario at once
                  careshed --help                               all commands
                """);
        return ExitCode.DONE;
    }

    /** Answers {@code --version}. */
    static final class Version implements IVersionProvider {
        private static final int SHORT = 12;

        /** Release, sources and commit of this program, and the Java it runs on, on one line. */
        static String text() {
            CodeVersion code = CodeVersion.current();
            return "Careshed " + code.version() + " (sources "
                    + code.build().substring(0, Math.min(SHORT, code.build().length()))
                    + (code.commit().isEmpty() ? "" : ", commit " + code.commit())
                    + "), Java " + System.getProperty("java.version");
        }

        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }
    }
}
