package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.careshed.cli.options.UsageFault;
import org.careshed.experiment.landing.Views;
import org.careshed.language.Cells;
import org.careshed.language.Text;
import org.careshed.result.parquet.Landed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers a question in SQL about the tables of a comparison or an experiment. */
@Command(
        name = "query",
        description = {
            "Answers a question in SQL (DuckDB's) about the tables and views of a comparison or an experiment.",
            "用 SQL（DuckDB 的写法）查询一次比较或实验的表和视图。"
        })
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = {"Folder that compare --out or experiment wrote.", "compare --out 或 experiment 写出的文件夹。"})
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "SQL",
            description = {
                "The question; `SHOW TABLES` names what there is, `DESCRIBE readings` its columns.",
                "查询语句；`SHOW TABLES` 列出有哪些表，`DESCRIBE readings` 列出其各列。"
            })
    private String question;

    @Override
    public Integer call() throws IOException {
        try (Landed landed = Landed.open(folder)) {
            landed.define(Views.of(landed));
            print(answer(landed));
        }
        return ExitCode.DONE;
    }

    private List<List<String>> answer(Landed landed) {
        try {
            return landed.ask(question);
        } catch (IOException fault) {
            String why = fault.getMessage().replaceFirst("^Invalid Input Error: Attempting[^\n]*\nError: ", "");
            throw new UsageFault(
                    spec,
                    Text.of("the question cannot be answered: {why}", "无法回答这个查询：{why}")
                            .with("why", why));
        }
    }

    /** Columns side by side, numbers to the right. */
    private void print(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths[i] = rows.stream()
                    .mapToInt(row -> Cells.of(row.get(column)))
                    .max()
                    .orElse(0);
            numbers[i] = rows.stream().skip(1).allMatch(row -> row.get(column).matches("|-?[0-9]+(\\.[0-9]+)?"));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(i == 0 ? "" : "  ")
                        .append(numbers[i] ? Cells.right(row.get(i), widths[i]) : Cells.left(row.get(i), widths[i]));
            }
            careshed.screen().out().println(line.toString().stripTrailing());
        }
        careshed.screen().out().flush();
    }
}
