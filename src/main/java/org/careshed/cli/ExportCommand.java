package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.experiment.landing.Views;
import org.careshed.language.Text;
import org.careshed.result.parquet.Landed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the tables of a comparison or an experiment as a database or as CSV. */
@Command(
        name = "export",
        description = {
            "Writes the tables of a comparison or an experiment as one DuckDB database with views, or as CSV;"
                    + " as Parquet they stand in its folder already.",
            "把一次比较或实验的表写成一个带视图的 DuckDB 数据库，或写成 CSV；Parquet 格式的表已在其文件夹中。"
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "DIR",
            description = {
                "Folder that compare --out or experiment wrote; its tables stand in DIR/data.",
                "compare --out 或 experiment 写出的文件夹；其表在 DIR/data 中。"
            })
    private Path folder;

    @Option(
            names = "--duckdb",
            paramLabel = "FILE",
            description = {
                "The database; DIR/experiment.duckdb if nothing is asked for.",
                "数据库文件；什么都不指定时为 DIR/experiment.duckdb。"
            })
    private Optional<Path> database;

    @Option(
            names = "--csv",
            paramLabel = "FOLDER",
            description = {"A folder for a CSV file each table.", "文件夹，每张表写一个 CSV 文件。"})
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
        careshed.screen().print(Text.of("Written: {file}", "已写出：{file}").with("file", what));
        careshed.screen().out().flush();
    }
}
