package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.study.Experiment;
import org.careshed.experiment.study.Experiment.Outcome;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.study.plan.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a county at many settings of its parameters. */
@Command(
        name = "experiment",
        description = "Runs a scenario at many settings: a grid, points spread over ranges, rows of a table, screening"
                + " (Morris) or Sobol' indices. Tells what moves each output, how much is luck and what to measure"
                + " next. Stopped and started again it goes on.")
final class ExperimentCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = "An experiment, for example scenarios/experiments/tiny-screening.yaml.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the tables; else results/NAME. The same command continues an unfinished one.")
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of finished replications, which experiments may share; else runs/ in the other.")
    private Optional<Path> store;

    @Option(names = "--dry-run", description = "Check everything and say how much there is to run, but run nothing.")
    private boolean dry;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Option(names = "--quiet", description = "Say nothing but the tables' folder and faults.")
    private boolean quiet;

    @Override
    public Integer call() {
        Study study = StudyReader.read(file);
        Experiment experiment = new Experiment(study);
        if (!quiet) {
            PrintWriter err = careshed.screen().err();
            err.println(study.name());
            int replications = study.effort().replications();
            err.println(experiment.points() + " points, each under "
                    + (replications == 1 ? "one replication" : "the same " + replications + " replications") + ": "
                    + experiment.replications() + " runs");
            err.flush();
        }
        if (dry) {
            experiment.check();
            return ExitCode.DONE;
        }
        Path folder = out.orElseGet(() -> Path.of("results").resolve(study.id()));
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> experiment.order(store(folder), threads.count()));
        }
        tell(run(experiment, folder), folder);
        return ExitCode.DONE;
    }

    private Outcome run(Experiment experiment, Path folder) {
        ProgressLine line = new ProgressLine(careshed.screen(), "simulating", quiet);
        try {
            return experiment.run(folder, store(folder), threads.count(), line::reached);
        } finally {
            line.finish();
        }
    }

    private Path store(Path folder) {
        return store.orElseGet(() -> folder.resolve("runs"));
    }

    private void tell(Outcome outcome, Path folder) {
        PrintWriter screen = careshed.screen().out();
        if (!quiet) {
            careshed.screen()
                    .err()
                    .println(outcome.simulated() + " runs simulated, " + outcome.kept() + " were there already");
            outcome.lines().forEach(screen::println);
            screen.println();
        }
        screen.println("Tables: " + folder);
        screen.flush();
    }
}
