package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.careshed.cli.options.EnsembleDraw;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.ClosingText;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Replications;
import org.careshed.experiment.ScenarioNames;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.bill.Billing;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.Pictures;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.offer.BudgetsText;
import org.careshed.report.offer.OffersText;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.VisitLogs;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.value.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Simulates a scenario and writes its results. */
@Command(
        name = "run",
        description = {"Simulates a scenario; writes tables, a summary and pictures.", "模拟一个情景；写出结果表、摘要和图。"})
final class RunCommand implements Callable<Integer> {
    private static final int USUAL_REPLICATIONS = 5;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "A scenario, for example scenarios/haiyan/baseline.yaml.",
                "一个情景，例如 scenarios/haiyan/baseline.yaml。"
            })
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Results folder; else results/SCENARIO-HASH. The same command continues an unfinished one.",
                "结果文件夹；不给时为 results/情景名-哈希值。未完成的可用同一命令继续。"
            })
    private Optional<Path> out;

    @Mixin
    private Threads threads;

    @Mixin
    private EnsembleDraw ensemble;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"Another seed than the scenario's.", "不用情景中的种子，改用这个种子。"})
    private Optional<Long> seed;

    @Option(
            names = "--measures",
            paramLabel = "SET",
            defaultValue = "all",
            description = {
                "all, headline for the main figures only (faster), or compared for these and who goes where by"
                        + " town, as comparisons keep them.",
                "all 为全部；headline 只算主要指标（更快）；compared 为主要指标加各乡镇居民的就医去向，与比较所保留的相同。"
            })
    private MeasureSet measures;

    @Option(
            names = "--check",
            description = {
                "Check while running that no rule is broken that no run may break (slower).",
                "运行时检查是否违反任何运行都不得违反的规则（较慢）。"
            })
    private boolean checked;

    @Option(
            names = "--log",
            paramLabel = "visits",
            description = {
                "visits: also write every need, visit step, contact, episode, stay and bill as Parquet into log/.",
                "visits：同时把每次就医需要、就诊步骤、接触、病程、住院和费用以 Parquet 写入 log/。"
            })
    private Optional<LogKind> log = Optional.empty();

    @Mixin
    private Planning planning;

    @Option(
            names = "--no-plots",
            description = {"Draw no pictures.", "不绘图。"})
    private boolean withoutPlots;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the results folder and faults.", "只输出结果文件夹和错误。"})
    private boolean quiet;

    private int replications = USUAL_REPLICATIONS;
    private OptionalInt only = OptionalInt.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = {"Times to run with different luck; default 5.", "以不同随机数重复模拟的次数；默认 5。"})
    private void replications(int many) {
        replications = Whole.within(spec, "--replications", many, 1, RunPlan.MOST_REPLICATIONS);
    }

    @Option(
            names = "--replication",
            paramLabel = "R",
            description = {"This replication alone, counted from 0.", "只运行这一次重复模拟，从 0 数起。"})
    private void only(int replication) {
        only = OptionalInt.of(Whole.within(spec, "--replication", replication, 0, Integer.MAX_VALUE));
    }

    @Override
    public Integer call() {
        Scenarios scenarios = new Scenarios(careshed.screen());
        Resolved read = scenarios.read(file, ensemble.numbers());
        Resolved resolved = seed.isPresent() ? read.withSeed(seed.get()) : read;
        RunPlan plan = ScenarioRun.plan(resolved, numbers(), measures);
        Path folder = out.orElseGet(() -> Path.of("results").resolve(plan.folderName()));
        if (planning.asked()) {
            return planning.tellAlone(
                    careshed.screen(),
                    seconds -> Billing.alone(
                            resolved.scenario(),
                            measures,
                            plan.replications().size(),
                            ResultFolder.finished(folder, plan),
                            threads.count(),
                            seconds));
        }
        VisitLogs logs = new VisitLogs(folder);
        ScenarioRun planned = ScenarioRun.of(resolved, numbers(), measures);
        ScenarioRun run = checked ? planned.checked() : planned;
        run = log.isPresent() ? run.logged(logs) : run;
        try (ResultFolder results = ResultFolder.open(folder, plan, run.content())) {
            tellStart(resolved, results);
            if (!simulate(run, results)) {
                return ExitCode.OUR_FAULT; // a signal: the process ends with the signal's code before this is seen
            }
            tellEnd(resolved, results.finish(threads.count()), folder);
            if (log.isPresent()) {
                log(run, logs);
            }
        }
        draw(folder);
        return ExitCode.DONE;
    }

    private List<Integer> numbers() {
        return only.isPresent()
                ? List.of(only.getAsInt())
                : IntStream.range(0, replications).boxed().toList();
    }

    private void tellStart(Resolved resolved, ResultFolder results) {
        if (quiet) {
            return;
        }
        Screen screen = careshed.screen();
        screen.say(Scenarios.described(resolved.scenario()));
        if (results.isComplete()) {
            screen.say(Text.of(
                    "These results exist already, whole and checked: nothing to simulate.", "结果已存在，完整且已核对：无需模拟。"));
        } else if (results.reused() > 0) {
            screen.say(Text.of("Continuing: {many} replications are there already.", "继续：已有 {many} 次重复模拟。")
                    .with("many", results.reused()));
        }
    }

    private boolean simulate(ScenarioRun run, ResultFolder results) {
        if (results.isComplete()) {
            return true;
        }
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("simulating", "模拟中"), quiet);
        try {
            return Replications.run(
                    results,
                    threads.count(),
                    run.replication(),
                    line.ofReplications(),
                    run.plan().seed(),
                    this::replay);
        } finally {
            line.finish();
        }
    }

    /** The command that runs one replication alone, beside these results. */
    private String replay(int replication) {
        return Faults.launcher() + " run " + Faults.quoted(file.toString())
                + (seed.isPresent() ? " --seed " + seed.get() : "")
                + ensemble.words()
                + (measures == MeasureSet.ALL ? "" : " --measures " + Texts.word(measures))
                + (checked ? " --check" : "")
                + " --replication " + replication;
    }

    private void tellEnd(Resolved resolved, Summary summary, Path folder) {
        PrintWriter out = careshed.screen().out();
        Language language = careshed.screen().language();
        if (!quiet) {
            SummaryText.lines(summary, language, ScenarioNames.of(resolved.scenario()))
                    .forEach(out::println);
            out.println();
            ClosingText.lines(resolved.scenario(), summary, language).forEach(out::println);
            BudgetsText.lines(ResultsTables.open(folder), language).forEach(out::println);
            OffersText.lines(ResultsTables.open(folder), language).forEach(out::println);
        }
        careshed.screen().print(Text.of("Results: {folder}", "结果：{folder}").with("folder", folder.toString()));
        out.flush();
    }

    /** Replications that an earlier command ran without a log run once more for theirs. */
    private void log(ScenarioRun run, VisitLogs logs) {
        List<Integer> missing = logs.missing(run.plan().replications());
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("logging", "记录中"), quiet || missing.isEmpty());
        for (int done = 0; done < missing.size(); done++) {
            int before = done;
            run.replication().run(missing.get(done), share -> line.reached((before + share) / missing.size()));
        }
        line.finish();
        logs.seal(run.replication().logSheets());
    }

    private void draw(Path folder) {
        if (withoutPlots || Pictures.drawn(folder)) {
            return;
        }
        List<Path> pictures = Pictures.draw(folder);
        if (!quiet) {
            careshed.screen()
                    .print(Text.of("Pictures: {file}", "图：{file}")
                            .with("file", pictures.get(0).toString()));
        }
    }

    /** What may be logged. */
    enum LogKind {
        VISITS
    }
}
