package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.calibration.Calibrator;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.CalibrationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Fits a county to what is known of it. */
@Command(
        name = "calibrate",
        description = "Fits the free parameters of a scenario to targets; writes a calibration card, the fitted numbers"
                + " and an ensemble of refitted draws. Stopped and started again it goes on.")
final class CalibrateCommand implements Callable<Integer> {
    private static final long NANOS = 1_000_000_000L;

    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "FILE", description = "A calibration, for example scenarios/haiyan/calibration.yaml.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the card; else results/NAME. The same command continues an unfinished one.")
    private Optional<Path> out;

    @Option(names = "--fit-only", description = "Fit, but draw no ensemble.")
    private boolean fitOnly;

    @Option(names = "--apply", description = "In the end put the fitted numbers into the scenario's YAML files.")
    private boolean apply;

    @Mixin
    private Threads threads;

    @Option(names = "--quiet", description = "Say nothing but the card and faults.")
    private boolean quiet;

    @Override
    public Integer call() {
        Calibration plan = CalibrationReader.read(file);
        Path folder = out.orElseGet(() -> Path.of("results").resolve(plan.id()));
        long start = System.nanoTime();
        PrintWriter err = careshed.screen().err();
        Calibrator calibrator = new Calibrator(plan, folder, threads.count(), line -> {
            if (!quiet) {
                err.println("[" + (System.nanoTime() - start) / NANOS + " s] " + line);
                err.flush();
            }
        });
        PrintWriter screen = careshed.screen().out();
        calibrator.run(!fitOnly).forEach(screen::println);
        if (apply) {
            calibrator.apply();
        }
        screen.println("Card: " + folder.resolve("card.md"));
        screen.flush();
        return ExitCode.DONE;
    }
}
