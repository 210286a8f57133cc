package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.careshed.experiment.Prepared;
import org.careshed.language.Text;
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
@Command(
        name = "validate",
        description = {"Lists all problems of a scenario at once, and runs nothing.", "一次列出情景的全部问题，不做模拟。"})
final class ValidateCommand implements Callable<Integer> {
    /** How problems are written. */
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {"A scenario.", "一个情景。"})
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {"text for people, json for programs.", "text 供人阅读，json 供程序读取。"})
    private Format format;

    @Option(
            names = "--allow-unreachable",
            description = {
                "Places that no road joins are accepted: they have no access to care.",
                "允许没有道路相连的地点：那里的居民无处就医。"
            })
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
        out.print(ProblemText.folded(problems, careshed.screen().language()));
        long errors = problems.stream()
                .filter(problem -> problem.level() == Problem.Level.ERROR)
                .count();
        long warnings = problems.size() - errors;
        careshed.screen()
                .print(Text.of("{file}: {errors}, {warnings}", "{file}：{errors}，{warnings}")
                        .with("file", file)
                        .with("errors", Text.of(counted(errors, "error"), errors + " 个错误"))
                        .with("warnings", Text.of(counted(warnings, "warning"), warnings + " 个警告")));
    }

    private static String counted(long many, String what) {
        return (many == 0 ? "no " : many + " ") + what + (many == 1 ? "" : "s");
    }
}
