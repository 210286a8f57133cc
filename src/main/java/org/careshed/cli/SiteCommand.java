package org.careshed.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Elsewhere;
import org.careshed.cli.options.OverEnsemble;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.UsageFault;
import org.careshed.experiment.siting.SitingStudy;
import org.careshed.experiment.siting.SitingStudy.Outcome;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.SitingReader;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says where the next few clinics, rooms or sessions do most. */
@Command(
        name = "site",
        description = {
            "Chooses the sites at which the next few clinics, tele-rooms or sessions do most, when residents"
                    + " react and queues form: how sure that is, the runners-up, and what nearness alone would choose."
                    + " Stopped and started again it goes on.",
            "为接下来的几个诊所、远程诊室或巡诊点选择效果最好的地点，并考虑居民的反应和排队：把握多大、次优方案，以及只看远近会选哪里。中断后再次启动会接着做。"
        })
final class SiteCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "A siting file, for example scenarios/experiments/tiny-siting.yaml.",
                "一份选址文件，例如 scenarios/experiments/tiny-siting.yaml。"
            })
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Folder of the answer; else results/NAME. The same command continues an unfinished one.",
                "答案所在文件夹；不给时为 results/名称。未完成的可用同一命令继续。"
            })
    private Optional<Path> out;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Also write the answer for programs into this file.", "同时把供程序读取的答案写入这个文件。"})
    private Optional<Path> json;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = {
                "Folder of finished replications, which searches may share; else runs/ in the other.",
                "存放已完成重复模拟的文件夹，多次搜索可共用；不给时为结果文件夹下的 runs/。"
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
    private OverEnsemble ensemble;

    @Mixin
    private Threads threads;

    @Mixin
    private Elsewhere elsewhere;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--share",
            paramLabel = "I/N",
            hidden = true,
            description = {"There is none.", "没有此选项。"})
    private void share(String asked) {
        throw new UsageFault(
                spec,
                Text.of(
                        "site has no --share: which runs a search needs is known only from what the runs before it"
                                + " found, so nobody can do a share of them alone. --on spreads them as they come;"
                                + " docs/clusters.md",
                        "site 没有 --share：搜索需要哪些运行，要看前面的运行结果才知道，因此无法单独完成其中一份。" + "--on 可随时分配这些运行；见 docs/clusters.md"));
    }

    @Option(
            names = "--quiet",
            description = {"Say nothing but the folder of the answer and faults.", "只输出答案所在文件夹和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Siting siting = SitingReader.read(file);
        SitingStudy study = new SitingStudy(siting, ensemble.drawn());
        if (!quiet) {
            study.plan(careshed.screen().language()).forEach(careshed.screen().err()::println);
            careshed.screen().err().flush();
        }
        if (dry) {
            return ExitCode.DONE;
        }
        Path folder = out.orElseGet(() -> Path.of("results").resolve(siting.id()));
        Path kept = store.orElseGet(() -> folder.resolve("runs"));
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> study.order(kept, threads.count()));
        }
        StudyScreen told = new StudyScreen(careshed.screen(), quiet);
        Outcome outcome = told.simulating(
                Text.of("simulating, at most", "模拟中，至多"),
                progress -> elsewhere.with(workers ->
                        workers.map(study::on).orElse(study).run(folder, json, kept, threads.count(), progress)));
        told.tell(
                outcome.simulated(),
                outcome.kept(),
                outcome.lines(careshed.screen().language()),
                Text.of("Answer: {folder}", "结果：{folder}"),
                folder);
        return ExitCode.DONE;
    }
}
