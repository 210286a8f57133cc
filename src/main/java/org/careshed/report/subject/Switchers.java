package org.careshed.report.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.result.file.Csv;
import org.careshed.result.file.SafePath;

/**
 * What {@code careshed switchers --out} wrote: first contacts of the needs that two scenarios, A and B, share, by where they
 * are under A and under B, and why they moved.
 *
 * @param needs rows of {@code switchers_needs.csv}: what became of the needs
 * @param flows rows of {@code switchers_flows.csv}: from where to where
 * @param reasons rows of {@code switchers_reasons.csv}: flows to another place by the reason
 */
public record Switchers(List<Row> needs, List<Row> flows, List<Row> reasons) {
    private static final String NEEDS = "switchers_needs";
    private static final String FLOWS = "switchers_flows";
    private static final String REASONS = "switchers_reasons";
    private static final long MOST_BYTES = 256L << 20;

    public Switchers {
        needs = List.copyOf(needs);
        flows = List.copyOf(flows);
        reasons = List.copyOf(reasons);
    }

    /** Whether a folder looks like one that {@code switchers --out} wrote. */
    public static boolean wrote(Path folder) {
        return Files.isRegularFile(folder.resolve(FLOWS + ".csv"));
    }

    /** Reads such a folder; a missing or broken file is a {@link ReportException} that names it. */
    public static Switchers open(Path folder) {
        return new Switchers(rows(folder, NEEDS), rows(folder, FLOWS), rows(folder, REASONS));
    }

    private static List<Row> rows(Path folder, String table) {
        String file = table + ".csv";
        try {
            String text = new String(SafePath.read(folder, file, MOST_BYTES), StandardCharsets.UTF_8);
            List<List<String>> lines = Csv.read(file, text);
            if (lines.isEmpty()) {
                throw new ReportException(Text.of(
                                "{folder}: {file} is empty. Maybe run switchers --out into this folder again.",
                                "{folder}：{file} 是空的。可再次运行 switchers --out 写入该文件夹。")
                        .with("folder", folder)
                        .with("file", file));
            }
            Map<String, Integer> columns = new LinkedHashMap<>();
            lines.get(0).forEach(column -> columns.put(column, columns.size()));
            return lines.stream()
                    .skip(1)
                    .map(cells -> row(folder, table, columns, cells))
                    .toList();
        } catch (IOException e) {
            throw new ReportException(
                    Text.of(
                                    "{folder}: {fault}. Maybe run switchers --out into this folder again.",
                                    "{folder}：{fault}。可再次运行 switchers --out 写入该文件夹。")
                            .with("folder", folder)
                            .with("fault", ReportException.words(e)),
                    e);
        }
    }

    private static Row row(Path folder, String table, Map<String, Integer> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new ReportException(Text.of(
                            "{folder}: {table}.csv: a row has {cells} cells, the head {columns}. Maybe run"
                                    + " switchers --out into this folder again.",
                            "{folder}：{table}.csv 有一行为 {cells} 格，表头为 {columns} 格。可再次运行 switchers --out 写入该文件夹。")
                    .with("folder", folder)
                    .with("table", table)
                    .with("cells", cells.size())
                    .with("columns", columns.size()));
        }
        return new Row(table, columns, cells);
    }
}
