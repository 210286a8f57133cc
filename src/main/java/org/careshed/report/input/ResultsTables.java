package org.careshed.report.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.folder.Results;

/** The tables and the summary of a results folder, each checked against the manifest when it is read. */
public final class ResultsTables {
    private final Results results;
    private final Set<String> names;

    private ResultsTables(Results results) {
        this.results = results;
        names = Set.copyOf(results.tableNames());
    }

    /** Opens a complete folder; a partial, damaged or foreign one is a {@link ReportException}. */
    public static ResultsTables open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportException(
                    folder + " is not a folder. Maybe give the path that a run printed as its results.");
        }
        try {
            return new ResultsTables(Results.open(folder));
        } catch (ResultException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /** Whether the run wrote this table. */
    public boolean has(String table) {
        return names.contains(table);
    }

    /** All rows of a table in file order. */
    public List<Row> rows(String name) {
        if (!has(name)) {
            throw new ReportException("the results have no table " + name + ". Maybe another version wrote them.");
        }
        try {
            return Row.all(results.table(name));
        } catch (ResultException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /** The headline figures. */
    public Summary summary() {
        try {
            return results.summary();
        } catch (ResultException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }
}
