package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.switching.Level;
import org.careshed.experiment.switching.PairStore;
import org.careshed.experiment.switching.Switchers;
import org.careshed.experiment.switching.SwitchersFiles;
import org.careshed.experiment.switching.SwitchersText;
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
    private Threads threads;

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
            description = {"Also write the tables as CSV into this folder.", "同时把各表以 CSV 写入这个文件夹。"})
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
        Scenarios scenarios = new Scenarios(careshed.screen());
        Resolved readA = scenarios.read(fileA);
        Resolved readB = fileB.equals(fileA) ? readA : scenarios.read(fileB);
        long luck = seed.orElse(readA.scenario().seed());
        Resolved inA = readA.withSeed(luck);
        Resolved inB = readB.withSeed(luck);
        Prepared a = Prepared.of(inA.scenario());
        Prepared b = fileB.equals(fileA) ? a : Prepared.of(inB.scenario());
        PairStore pairs = new PairStore(new RunStore(store), inA, inB);
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("simulating", "模拟中"), quiet);
        Switchers switchers;
        try {
            switchers = Switchers.of(Optional.of(pairs), a, b, replications, threads.count(), line::reached);
        } finally {
            line.finish();
        }
        if (!quiet) {
            careshed.screen()
                    .err()
                    .println(replications - switchers.kept() + " pairs of worlds simulated, " + switchers.kept()
                            + " were there already");
        }
        tell(switchers, readA, readB);
        return ExitCode.DONE;
    }

    private void tell(Switchers switchers, Resolved a, Resolved b) {
        PrintWriter screen = careshed.screen().out();
        screen.println("A: " + named(a));
        screen.println("B: " + named(b));
        screen.println();
        SwitchersText.lines(switchers, by == By.FACILITY ? Level.FACILITY : Level.TIER)
                .forEach(screen::println);
        out.ifPresent(folder -> {
            OneWriter.in(folder, () -> SwitchersFiles.writeTables(switchers, folder));
            screen.println("Tables: " + folder);
        });
        json.ifPresent(file -> {
            SwitchersFiles.writeJson(switchers, a.scenario().id(), b.scenario().id(), file);
            screen.println("Written: " + file);
        });
        screen.flush();
    }

    private static String named(Resolved resolved) {
        return resolved.scenario().id() + " (" + resolved.scenario().name().both() + ")";
    }

    /** By what flows are told apart. */
    enum By {
        FACILITY,
        TIER
    }
}
