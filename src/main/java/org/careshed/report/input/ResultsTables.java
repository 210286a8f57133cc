package org.careshed.report.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.folder.Results;

/** The tables and the summary of a results folder, each checked against the manifest when it is read. */
public final class ResultsTables {
    /** What to give where something else is no folder of results. */
    public static final Text ADVICE =
            Text.of(" Maybe give the path that a run printed as its results.", "请给出运行时所示的结果路径。");

    private final Results results;
    private final Set<String> names;

    private ResultsTables(Results results) {
        this.results = results;
        names = Set.copyOf(results.tableNames());
    }

    /** Opens a complete folder; a partial, damaged or foreign one is a {@link ReportException}. */
    public static ResultsTables open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportException(Text.of("{folder} is not a folder.", "{folder} 不是文件夹。")
                    .with("folder", folder)
                    .then(ADVICE));
        }
        try {
            return new ResultsTables(Results.open(folder));
        } catch (ResultException e) {
            throw ReportException.of(e);
        }
    }

    /** Whether the run wrote this table. */
    public boolean has(String table) {
        return names.contains(table);
    }

    /** All rows of a table in file order. */
    public List<Row> rows(String name) {
        if (!has(name)) {
            throw new ReportException(Text.of(
                            "the results have no table {table}. Maybe another version wrote them.",
                            "结果中没有表 {table}。可能由其他版本所写。")
                    .with("table", name));
        }
        try {
            return Row.all(results.table(name));
        } catch (ResultException e) {
            throw ReportException.of(e);
        }
    }

    /** The headline figures. */
    public Summary summary() {
        try {
            return results.summary();
        } catch (ResultException e) {
            throw ReportException.of(e);
        }
    }
}
