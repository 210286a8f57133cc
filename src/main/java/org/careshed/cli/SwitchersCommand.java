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
        description = "Tells whose first contact is elsewhere under B than under A, from where to where, which term of"
                + " the choice sent them there, and which residents win and lose by it. What was run is kept: stopped and"
                + " started again it goes on.")
final class SwitchersCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(index = "0", paramLabel = "A", description = "A scenario.")
    private Path fileA;

    @Parameters(index = "1", paramLabel = "B", description = "The same county under another policy.")
    private Path fileB;

    private int replications = 3;

    @Option(names = "--replications", paramLabel = "N", description = "Paired worlds; default 3.")
    private void replications(int many) {
        replications = Whole.within(spec, "--replications", many, 1, MOST);
    }

    @Mixin
    private Threads threads;

    @Option(
            names = "--by",
            paramLabel = "facility|tier",
            defaultValue = "tier",
            description = "By what flows are told apart on the screen; the files have both. Default tier.")
    private By by;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write the tables as CSV into this folder.")
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = "Where replications are kept; default results/store.")
    private Path store;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write everything as JSON.")
    private Optional<Path> json;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than that of the first scenario.")
    private Optional<Long> seed;

    @Option(names = "--quiet", description = "Say nothing but what was found and faults.")
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
        ProgressLine line = new ProgressLine(careshed.screen(), "simulating", quiet);
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
