package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.attribution.Attributed;
import org.careshed.experiment.attribution.Attributing;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.AttributionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says which lever of a scenario did how much. */
@Command(
        name = "attribute",
        description =
                "Runs a scenario with some of its levers on and the others off, in the same worlds, and says which"
                        + " lever did how much of the whole effect: shares that add up (Shapley), main effects and interactions"
                        + " of a full or fractional factorial. Stopped and started again it goes on.")
final class AttributeCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = "An attribution, for example scenarios/experiments/tiny-attribution.yaml.")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the tables; else results/NAME.")
    private Optional<Path> out;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all that came of it into this file.")
    private Optional<Path> json;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = "Where replications are kept; default results/store.")
    private Path store;

    @Option(
            names = "--dry-run",
            description =
                    "Read every scenario, say how much there is to run and what cannot be told apart, run nothing.")
    private boolean dry;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Option(names = "--quiet", description = "Say nothing but the tables' folder and faults.")
    private boolean quiet;

    @Override
    public Integer call() {
        Attribution asked = AttributionReader.read(file);
        Attributing attributing = new Attributing(asked, store, threads.count());
        if (!quiet) {
            PrintWriter err = careshed.screen().err();
            err.println(asked.name());
            err.println(attributing.counties() + " scenarios, " + attributing.replications() + " runs in "
                    + (asked.effort().replications() == 1
                            ? "one world"
                            : asked.effort().replications() + " worlds"));
            err.flush();
            attributing.design().forEach(careshed.screen().out()::println);
            careshed.screen().out().flush();
        }
        if (dry) {
            int missing = attributing.check();
            careshed.screen().err().println(missing + " of them are not in " + store);
            return ExitCode.DONE;
        }
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> attributing.order(!Files.isDirectory(store)));
        }
        tell(run(attributing), out.orElseGet(() -> Path.of("results").resolve(asked.id())));
        return ExitCode.DONE;
    }

    private Attributed run(Attributing attributing) {
        ProgressLine line = new ProgressLine(careshed.screen(), "simulating", quiet);
        try {
            return attributing.run(line::reached);
        } finally {
            line.finish();
        }
    }

    private void tell(Attributed attributed, Path folder) {
        attributed.write(folder);
        json.ifPresent(attributed::writeJson);
        PrintWriter screen = careshed.screen().out();
        if (!quiet) {
            careshed.screen()
                    .err()
                    .println(attributed.simulated() + " runs simulated, " + attributed.kept() + " were there already");
            attributed.lines().forEach(screen::println);
            screen.println();
        }
        screen.println("Tables: " + folder);
        screen.flush();
    }
}
