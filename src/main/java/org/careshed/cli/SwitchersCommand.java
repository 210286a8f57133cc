package org.careshed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.OneShare;
import org.careshed.cli.options.OverEnsemble;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.bill.Billing;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.experiment.switching.Level;
import org.careshed.experiment.switching.SwitcherTables;
import org.careshed.experiment.switching.Switchers;
import org.careshed.experiment.switching.SwitchersFiles;
import org.careshed.experiment.switching.SwitchersText;
import org.careshed.experiment.switching.Versus;
import org.careshed.language.Text;
import org.careshed.scenario.read.Resolved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells who goes elsewhere under another scenario, and why. */
@Command(
        name = "switchers",
        description = {
            "Tells whose first contact is elsewhere under B than under A, from where to where, which term of"
                    + " the choice sent them there, and which residents win and lose by it. What was run is kept:"
                    + " stopped and started again it goes on.",
            "说明哪些居民的首诊地点在 B 下与在 A 下不同：从哪里到哪里、选择中的哪一项使他们改变、哪些居民因此受益或受损。" + "运行过的会保留：中断后再次启动会接着做。"
        })
final class SwitchersCommand implements Callable<Integer> {
    private static final int MOST = 10_000;
    private static final Text SIMULATING = Text.of("simulating", "模拟中");

    /** Of a pair of worlds in the store: 2.3 kB in the tiny county, more with more facilities; about. */
    private static final long PAIR_BYTES = 10_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = {"A scenario.", "一个情景。"})
    private Path fileA;

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = {"The same county under another policy.", "同一个县在另一项政策下的情景。"})
    private Path fileB;

    private int replications = 3;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = {"Paired worlds; default 3.", "配对世界数；默认 3。"})
    private void replications(int many) {
        replications = Whole.within(spec, "--replications", many, 1, MOST);
    }

    @Mixin
    private OverEnsemble ensemble;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Mixin
    private OneShare share;

    @Option(
            names = "--on",
            paramLabel = "ADDRESS",
            hidden = true,
            description = {"There is none.", "没有此选项。"})
    private void on(String asked) {
        throw new UsageFault(
                spec,
                Text.of(
                        "switchers has no --on: two worlds are lived through side by side and their decisions laid"
                                + " together day by day, which runs on other machines do not send. --share I/N does a"
                                + " share of the pairs of worlds anywhere; docs/clusters.md",
                        "switchers 没有 --on：两个世界要并排运行，逐日对照各项选择，而其他机器上的运行不会传回这些选择。"
                                + "可用 --share I/N 在任何地方完成一部分配对世界；见 docs/clusters.md"));
    }

    @Option(
            names = "--by",
            paramLabel = "facility|tier",
            defaultValue = "tier",
            description = {
                "By what flows are told apart on the screen; the files have both. Default tier.",
                "屏幕上按什么区分流向；文件中两种都有。默认 tier。"
            })
    private By by;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {"Also write the tables as CSV and Parquet into this folder.", "同时把各表以 CSV 和 Parquet 写入这个文件夹。"
            })
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = {"Where replications are kept; default results/store.", "已完成的重复模拟存放处；默认 results/store。"})
    private Path store;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Also write everything as JSON.", "同时把全部内容写成 JSON。"})
    private Optional<Path> json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"Another seed than that of the first scenario.", "不用第一个情景的种子，改用这个种子。"})
    private Optional<Long> seed;

    @Option(
            names = "--quiet",
            description = {"Say nothing but what was found and faults.", "只输出所发现的结果和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Drawn drawn = ensemble.drawn();
        Scenarios scenarios = new Scenarios(careshed.screen());
        Resolved a = scenarios.read(fileA, drawn.fit());
        Resolved b = fileB.equals(fileA) ? a : scenarios.read(fileB, drawn.fit());
        Versus versus = versus(a, b, drawn);
        if (planning.asked()) {
            int pairs = replications + drawn.draws().size();
            return planning.tellAlone(
                    careshed.screen(),
                    seconds -> Billing.pairs(
                            List.of(a.scenario(), b.scenario()),
                            pairs,
                            versus.kept(replications),
                            PAIR_BYTES,
                            threads.count(),
                            seconds));
        }
        StudyScreen told = new StudyScreen(careshed.screen(), quiet);
        Optional<Share> mine = share.asked();
        if (mine.isPresent()) {
            Tally done = told.simulating(
                    SIMULATING, steps -> Switchers.of(mine.get(), versus, replications, threads.count(), steps));
            told.tell(mine.get(), done.simulated(), done.kept(), store);
            return ExitCode.DONE;
        }
        Switchers switchers =
                told.simulating(SIMULATING, steps -> Switchers.of(versus, replications, threads.count(), steps));
        if (!quiet) {
            careshed.screen()
                    .say(Text.of(
                                    "{simulated} pairs of worlds simulated, {kept} were there already",
                                    "模拟了 {simulated} 对世界，另有 {kept} 对原已存在")
                            .with("simulated", switchers.simulated())
                            .with("kept", switchers.kept()));
        }
        tell(switchers, a, b);
        return ExitCode.DONE;
    }

    private Versus versus(Resolved a, Resolved b, Drawn drawn) {
        long luck = seed.orElse(a.scenario().seed());
        Arm armA = Arm.of(a.scenario().id(), fileA).withSeed(luck);
        Arm armB = b == a ? armA : Arm.of(b.scenario().id(), fileB).withSeed(luck);
        return new Versus(armA, armB, drawn, new RunStore(store));
    }

    private void tell(Switchers switchers, Resolved a, Resolved b) {
        Screen screen = careshed.screen();
        screen.print(Text.of("A: {name}", "A：{name}").with("name", named(a)));
        screen.print(Text.of("B: {name}", "B：{name}").with("name", named(b)));
        screen.print(Text.NONE);
        String idA = a.scenario().id();
        String idB = b.scenario().id();
        SwitcherTables tables = new SwitcherTables(switchers);
        SwitchersText.lines(tables, by == By.FACILITY ? Level.FACILITY : Level.TIER, screen.language())
                .forEach(screen.out()::println);
        out.ifPresent(folder -> {
            SwitchersFiles.writeTables(tables, idA, idB.equals(idA) ? idB + "-2" : idB, folder);
            screen.print(StudyScreen.TABLES.with("folder", folder));
        });
        json.ifPresent(file -> {
            SwitchersFiles.writeJson(tables, idA, idB, file);
            screen.print(Text.of("Written: {file}", "已写出：{file}").with("file", file));
        });
        screen.out().flush();
    }

    private static Text named(Resolved resolved) {
        return Text.of(
                resolved.scenario().id() + " (" + resolved.scenario().name().both() + ")",
                resolved.scenario().id() + "（" + resolved.scenario().name().chinese() + "）");
    }

    /** By what flows are told apart. */
    enum By {
        FACILITY,
        TIER
    }
}
