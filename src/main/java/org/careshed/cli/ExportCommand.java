package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.landing.Views;
import org.careshed.result.parquet.Landed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the tables of a comparison or an experiment as a database or as CSV. */
@Command(
        name = "export",
        description = "Writes the tables of a comparison or an experiment as one DuckDB database with views, or as CSV;"
                + " as Parquet they stand in its folder already.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder that compare --out or experiment wrote; its tables stand in DIR/data.")
    private Path folder;

    @Option(
            names = "--duckdb",
            paramLabel = "FILE",
            description = "The database; DIR/experiment.duckdb if nothing is asked for.")
    private Optional<Path> database;

    @Option(names = "--csv", paramLabel = "FOLDER", description = "A folder for a CSV file each table.")
    private Optional<Path> csv;

    @Override
    public Integer call() throws IOException {
        try (Landed landed = Landed.open(folder)) {
            csv.ifPresent(target -> {
                landed.csv(target);
                written(target);
            });
            if (database.isPresent() || csv.isEmpty()) {
                Path file = database.orElseGet(() -> folder.resolve("experiment.duckdb"));
                landed.database(file, Views.of(landed));
                written(file);
            }
        }
        return ExitCode.DONE;
    }

    private void written(Path what) {
        careshed.screen().out().println("Written: " + what);
        careshed.screen().out().flush();
    }
}
