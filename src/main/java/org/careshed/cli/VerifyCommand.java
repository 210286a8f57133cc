package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.UsageFault;
import org.careshed.experiment.recount.Recount;
import org.careshed.language.Lines;
import org.careshed.language.Text;
import org.careshed.result.SummaryText;
import org.careshed.result.file.PackedFiles;
import org.careshed.result.folder.Problem;
import org.careshed.result.folder.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks whether a results folder is whole, and whether its figures follow from its visit log. */
@Command(
        name = "verify",
        description = {
            "Checks every file of a results folder against its checksum, and tables and summary against the"
                    + " parts they were joined from.",
            "按校验和检查结果文件夹的每个文件，并用合并前的各部分核对结果表和摘要。"
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "RESULTS",
            description = {"A results folder.", "一个结果文件夹。"})
    private Path results;

    @Option(
            names = "--recompute",
            description = {
                "Also recompute by SQL, from the visit log (run --log visits), every figure that the log"
                        + " determines, and compare it with tables and summary.",
                "同时用 SQL 从就诊记录（run --log visits）重新计算该记录能够确定的每个数字，并与结果表和摘要核对。"
            })
    private boolean recompute;

    @Option(
            names = "--self",
            description = {
                "Check this program and its libraries against the checksums made when it was packed.",
                "按打包时生成的校验和检查本程序及其程序库。"
            })
    private boolean self;

    @Override
    public Integer call() throws IOException {
        if (self) {
            return checkProgram();
        }
        if (results == null) {
            throw new UsageFault(command, Text.of("missing required parameter: RESULTS", "缺少必需的参数 RESULTS"));
        }
        List<Problem> problems = Verify.problems(results);
        if (!problems.isEmpty()) {
            return refuse(problems);
        }
        careshed.screen().print(Text.of("{folder} is whole.", "{folder} 完整无缺。").with("folder", results));
        return recompute ? recount() : ExitCode.DONE;
    }

    private int checkProgram() throws IOException {
        Screen screen = careshed.screen();
        Optional<Path> home = PackedFiles.home();
        if (home.isEmpty()) {
            screen.say(Text.of(
                    "careshed: this program runs from compiled classes, not from a packed careshed.jar. Start it with"
                            + " ./careshed or from a release.",
                    "careshed：本程序从编译后的类运行，而不是从打包的 careshed.jar 运行。请用 ./careshed 或发布包启动。"));
            return ExitCode.BAD_INPUT;
        }
        PackedFiles program = PackedFiles.of(home.get());
        if (!program.problems().isEmpty()) {
            return Main.refuse(program, screen);
        }
        screen.print(Text.of(
                        "{files} files are as they were packed. SHA-256 of {sums}: {seal}",
                        "{files} 个文件与打包时一致。{sums} 的 SHA-256：{seal}")
                .with("files", program.files())
                .with("sums", PackedFiles.SUMS)
                .with("seal", program.seal()));
        return ExitCode.DONE;
    }

    private int recount() {
        Recount recount = Recount.of(results);
        if (!recount.problems().isEmpty()) {
            return refuse(recount.problems());
        }
        tell(
                Text.of("Recomputed from the visit log, and equal to the last digit:", "已由就诊记录重新计算，与结果逐位相同："),
                recount.recomputed());
        tell(Text.of("Not in the log, and therefore not recomputed:", "就诊记录中没有，因此未重新计算："), recount.beyond());
        return ExitCode.DONE;
    }

    private void tell(Text heading, Map<String, List<String>> files) {
        Lines text = new Lines(careshed.screen().language(), SummaryText.WIDTH);
        text.say(heading);
        files.forEach((file, what) -> text.say(
                Text.of("{file}: {what}", "{file}：{what}").with("file", file).with("what", String.join(", ", what))));
        text.all().forEach(careshed.screen().out()::println);
    }

    private int refuse(List<Problem> problems) {
        problems.forEach(problem ->
                careshed.screen().say(Text.of("careshed: ", "careshed：").then(problem.text())));
        return ExitCode.BAD_INPUT;
    }
}
