package org.careshed.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Elsewhere;
import org.careshed.cli.options.OneShare;
import org.careshed.cli.options.Threads;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.Share;
import org.careshed.experiment.study.Experiment;
import org.careshed.experiment.study.Experiment.Outcome;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.study.plan.StudyReader;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a county at many settings of its parameters. */
@Command(
        name = "experiment",
        description = {
            "Runs a scenario at many settings: a grid, points spread over ranges, rows of a table, screening"
                    + " (Morris) or Sobol' indices. Tells what moves each output, how much is luck and what to measure"
                    + " next. Stopped and started again it goes on.",
            "在多组设定下运行一个情景：网格、在区间内散布的点、表中各行、筛选（Morris）或 Sobol' 指数。说明什么影响各项输出、其中多少是随机波动、下一步应测什么。中断后再次启动会接着做。"
        })
final class ExperimentCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "An experiment, for example scenarios/experiments/tiny-screening.yaml.",
                "一份实验文件，例如 scenarios/experiments/tiny-screening.yaml。"
            })
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Folder of the tables; else results/NAME. The same command continues an unfinished one.",
                "结果表所在文件夹；不给时为 results/名称。未完成的可用同一命令继续。"
            })
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = {
                "Folder of finished replications, which experiments may share; else runs/ in the other.",
                "存放已完成重复模拟的文件夹，多个实验可共用；不给时为结果文件夹下的 runs/。"
            })
    private Optional<Path> store;

    @Option(
            names = "--dry-run",
            description = {
                "Check everything and say how much there is to run, but run nothing.",
                "只检查全部内容并说明要运行多少，不做模拟。"
            })
    private boolean dry;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Mixin
    private Elsewhere elsewhere;

    @Mixin
    private OneShare share;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the tables' folder and faults.", "只输出结果表所在文件夹和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Optional<Share> mine = share.of(elsewhere);
        Study study = StudyReader.read(file);
        Experiment experiment = new Experiment(study);
        if (!quiet) {
            tellSize(study, experiment);
        }
        if (dry) {
            experiment.check();
            return ExitCode.DONE;
        }
        Path folder = out.orElseGet(() -> Path.of("results").resolve(study.id()));
        Path kept = store.orElseGet(() -> folder.resolve("runs"));
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> experiment.order(kept, threads.count()));
        }
        StudyScreen told = new StudyScreen(careshed.screen(), quiet);
        Text simulating = Text.of("simulating", "模拟中");
        if (mine.isPresent()) {
            Tally done = told.simulating(
                    simulating, progress -> experiment.run(mine.get(), kept, threads.count(), progress));
            told.tell(mine.get(), done.simulated(), done.kept(), kept);
        } else {
            Outcome outcome = told.simulating(
                    simulating,
                    progress -> elsewhere.with(workers -> workers.map(experiment::on)
                            .orElse(experiment)
                            .run(folder, kept, threads.count(), progress)));
            told.tell(
                    outcome.simulated(),
                    outcome.kept(),
                    outcome.lines(careshed.screen().language()),
                    StudyScreen.TABLES,
                    folder);
        }
        return ExitCode.DONE;
    }

    private void tellSize(Study study, Experiment experiment) {
        careshed.screen().say(Text.same(study.name()));
        int replications = study.effort().replications();
        careshed.screen()
                .say((replications == 1
                                ? Text.of(
                                        "{points} points, each under one replication: {runs} runs",
                                        "{points} 个设定点，每个重复 1 次：共运行 {runs} 次")
                                : Text.of(
                                        "{points} points, each under the same {many} replications: {runs} runs",
                                        "{points} 个设定点，每个以相同的随机数重复 {many} 次：共运行 {runs} 次"))
                        .with("points", experiment.points())
                        .with("many", replications)
                        .with("runs", experiment.replications()));
    }
}
