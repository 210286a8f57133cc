package org.careshed.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.careshed.cli.options.CompareWorlds;
import org.careshed.cli.options.Elsewhere;
import org.careshed.cli.options.OverEnsemble;
import org.careshed.cli.options.Threads;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.compare.Comparing;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.compare.Question;
import org.careshed.experiment.compare.text.ArmScenarios;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.experiment.compare.text.ComparisonTables;
import org.careshed.experiment.compare.text.ComparisonText;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.experiment.landing.ReportTables;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.paired.PairedRuns.Taker;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.result.Table;
import org.careshed.result.parquet.Landing;
import org.careshed.scenario.read.Resolved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs scenarios in the same worlds and says what differs. */
@Command(
        name = "compare",
        description = {
            "Runs scenarios in the same worlds, the same residents with the same luck, and says which figures"
                    + " differ, by how much and how surely. What was run is kept: stopped and started again it goes on.",
            "让多个情景在相同的世界、以相同的居民和相同的随机数运行，说明哪些指标有差异、差多少、把握多大。运行过的会保留：中断后再次启动会接着做。"
        })
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = {"Scenarios; the others are compared with the first.", "情景文件；其余情景都与第一个比较。"})
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Also write comparison.json, contrasts.csv and, as Parquet, tables of every run into this" + " folder.",
                "同时在这个文件夹写出 comparison.json、contrasts.csv，以及每次运行的 Parquet 表。"
            })
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = {"Where replications are kept; default results/store.", "已完成的重复模拟存放处；默认 results/store。"})
    private Path store;

    @Mixin
    private CompareWorlds worlds;

    @Mixin
    private OverEnsemble ensemble;

    @Mixin
    private Threads threads;

    @Mixin
    private Elsewhere elsewhere;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"Another seed than that of the first scenario.", "不用第一个情景的种子，改用这个种子。"})
    private Optional<Long> seed;

    @Mixin
    private Planning planning;

    @Option(
            names = "--tables",
            paramLabel = "compared|all",
            defaultValue = "compared",
            description = {
                "Which tables every run keeps: those that comparisons tell of, or all, so that `report` has every"
                        + " figure; all needs more time and room. Default compared.",
                "每次运行保留哪些表：compared 为比较所用的，all 为全部，使 `report` 有每个数字，但需要更多时间和空间。默认 compared。"
            })
    private Kept tables;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the comparison and faults.", "只输出比较结果和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Drawn drawn = ensemble.drawn();
        SortedMap<String, BigDecimal> fit = drawn.fit();
        Map<String, Path> arms = read(fit);
        List<Arm> all = arms(arms);
        Question question = worlds.question(all, drawn.draws(), () -> names(all, fit));
        PairedRuns runs = new PairedRuns(
                        new RunStore(store),
                        tables == Kept.ALL ? MeasureSet.ALL : MeasureSet.COMPARED,
                        tables == Kept.ALL ? ReportTables.ALL : RunTables.KEPT,
                        threads.count(),
                        drawn.numbers())
                .replayedBy(cast -> replay(arms.get(cast.arm().id()), cast));
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> Orders.of(question, runs, fit, threads.count()));
        }
        PrintWriter screen = careshed.screen().out();
        if (out.isPresent()) {
            land(question, runs, fit, out.get());
            careshed.screen()
                    .print(Text.of("Written: ", "已写出：")
                            .then(Text.joined(
                                    Text.of(", ", "、"),
                                    Stream.of(ComparisonFiles.JSON, ComparisonFiles.CSV, Landing.FOLDER)
                                            .map(name -> Text.same(
                                                    out.get().resolve(name).toString()))
                                            .toList())));
        } else {
            compared(question, runs, fit, (cast, part) -> {});
        }
        screen.flush();
        return ExitCode.DONE;
    }

    private void land(Question question, PairedRuns runs, SortedMap<String, BigDecimal> fit, Path folder) {
        try (Landing landing = Landing.begin()) {
            ReportTables whole = new ReportTables(landing);
            Map<String, Resolved> scenarios = scenarios(question, fit);
            RunTables run = new RunTables(landing, runs);
            scenarios.forEach((id, arm) -> {
                List<Table> county = Prepared.of(arm.scenario()).tables();
                whole.county(id, county);
                run.county(id, county);
            });
            Comparison comparison = compared(question, runs, fit, (cast, part) -> {
                run.take(cast, part);
                if (tables == Kept.ALL) {
                    whole.take(cast, part);
                }
            });
            ComparisonTables.of(comparison).forEach(landing::add);
            whole.finish();
            OneWriter.in(folder, () -> {
                ArmScenarios.write(scenarios, folder);
                ComparisonFiles.write(comparison, folder);
                landing.land(folder);
            });
        }
    }

    private static Map<String, Resolved> scenarios(Question question, SortedMap<String, BigDecimal> fit) {
        Map<String, Resolved> scenarios = new LinkedHashMap<>();
        scenarios.put(question.base().id(), question.base().resolved(fit));
        question.others().forEach(arm -> scenarios.put(arm.id(), arm.resolved(fit)));
        return scenarios;
    }

    private Comparison compared(Question question, PairedRuns runs, SortedMap<String, BigDecimal> fit, Taker taker) {
        Screen screen = careshed.screen();
        CompareProgress progress = new CompareProgress(screen, quiet, taker);
        Comparison comparison = elsewhere.with(
                workers -> Comparing.of(question, workers.map(runs::on).orElse(runs), fit, progress));
        ComparisonText.lines(comparison, screen.language()).forEach(screen.out()::println);
        screen.out().flush();
        return comparison;
    }

    /** Files by the id of their scenario, in the order of the command; an id that comes again gets a number. */
    private Map<String, Path> read(SortedMap<String, BigDecimal> fit) {
        Scenarios scenarios = new Scenarios(careshed.screen());
        Map<String, Path> arms = new LinkedHashMap<>();
        Set<Path> told = new HashSet<>();
        for (Path file : files) {
            Resolved resolved = told.add(file)
                    ? scenarios.read(file, fit)
                    : Scenarios.reader().read(file, fit);
            String id = resolved.scenario().id();
            int again = 2;
            String unique = id;
            while (arms.containsKey(unique)) {
                unique = id + "-" + again++;
            }
            arms.put(unique, file);
            tellSeed(unique, resolved.scenario().seed());
        }
        return arms;
    }

    private void tellSeed(String arm, long own) {
        if (seed.isEmpty()) {
            seed = Optional.of(own);
        } else if (seed.get() != own && !quiet) {
            careshed.screen()
                    .say(Text.of(
                                    "{arm} has the seed {own} of its own; here all have {seed}.",
                                    "{arm} 自己的种子为 {own}；这里统一使用 {seed}。")
                            .with("arm", arm)
                            .with("own", own)
                            .with("seed", seed.get()));
        }
    }

    private List<Arm> arms(Map<String, Path> files) {
        List<Arm> arms = new ArrayList<>();
        files.forEach((id, file) -> arms.add(Arm.of(id, file).withSeed(seed.orElseThrow())));
        return arms;
    }

    /** The command that runs one replication of one arm alone. */
    private String replay(Path file, Cast cast) {
        return Faults.launcher() + " run " + Faults.quoted(file.toString()) + " --seed " + seed.orElseThrow()
                + " --measures compared"
                + ensemble.words(cast.luck().draw())
                + " --replication " + cast.luck().replication();
    }

    /** Names of all headline figures that any of the scenarios has. */
    private static List<String> names(List<Arm> arms, SortedMap<String, BigDecimal> fit) {
        return arms.stream()
                .flatMap(arm -> MeasureSet.HEADLINE.readings(arm.resolved(fit).scenario()).stream())
                .distinct()
                .toList();
    }

    /** Which tables every run keeps. */
    enum Kept {
        COMPARED,
        ALL
    }
}
