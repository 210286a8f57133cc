package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.siting.SitingStudy;
import org.careshed.experiment.siting.SitingStudy.Outcome;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.SitingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says where the next few clinics, rooms or sessions do most. */
@Command(
        name = "site",
        description = "Chooses the sites at which the next few clinics, tele-rooms or sessions do most, when residents"
                + " react and queues form: how sure that is, the runners-up, and what nearness alone would choose."
                + " Stopped and started again it goes on.")
final class SiteCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "FILE", description = "A siting file, for example scenarios/experiments/tiny-siting.yaml.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the answer; else results/NAME. The same command continues an unfinished one.")
    private Optional<Path> out;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the answer for programs into this file.")
    private Optional<Path> json;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of finished replications, which searches may share; else runs/ in the other.")
    private Optional<Path> store;

    @Option(names = "--dry-run", description = "Check everything and say how much there is to run, but run nothing.")
    private boolean dry;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Option(names = "--quiet", description = "Say nothing but the folder of the answer and faults.")
    private boolean quiet;

    @Override
    public Integer call() {
        Siting siting = SitingReader.read(file);
        SitingStudy study = new SitingStudy(siting);
        if (!quiet) {
            study.plan().forEach(careshed.screen().err()::println);
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
        tell(run(study, folder, kept), folder);
        return ExitCode.DONE;
    }

    private Outcome run(SitingStudy study, Path folder, Path kept) {
        ProgressLine line = new ProgressLine(careshed.screen(), "simulating, at most", quiet);
        try {
            return study.run(folder, json, kept, threads.count(), line::reached);
        } finally {
            line.finish();
        }
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
        screen.println("Answer: " + folder);
        screen.flush();
    }
}
