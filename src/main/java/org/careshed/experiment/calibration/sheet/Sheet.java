package org.careshed.experiment.calibration.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.quantity.Fixed;
import org.careshed.result.file.Csv;

/**
 * A table for people and for programs: one content, written as Markdown, as text, as CSV and for JSON.
 *
 * @param id short name, the name of its file
 * @param title heading
 * @param note what to know when reading it; may be empty
 * @param rows cells in the order of the columns
 */
public record Sheet(String id, String title, String note, List<String> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A figure with as many decimals as its size deserves. */
    public static String figure(double value) {
        double size = Math.abs(value);
        return Fixed.of(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 4);
    }

    /** As Markdown, heading and note included. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        if (!note.isEmpty()) {
            text.append(note).append("\n\n");
        }
        text.append("| ").append(String.join(" | ", columns)).append(" |\n");
        text.append("|---".repeat(columns.size())).append("|\n");
        rows.forEach(row -> text.append("| ")
                .append(String.join(
                        " | ",
                        row.stream().map(cell -> cell.replace("|", "\\|")).toList()))
                .append(" |\n"));
        return text.append('\n').toString();
    }

    /** Lines with columns under each other. */
    public List<String> lines() {
        int[] widths = new int[columns.size()];
        List<List<String>> all = new ArrayList<>();
        all.add(columns);
        all.addAll(rows);
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        lines.add(title + ":");
        all.forEach(row -> {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                line.append(' ')
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length() + 1));
            }
            lines.add(line.toString().stripTrailing());
        });
        return lines;
    }

    /** As CSV. */
    public String csv() {
        StringBuilder text = new StringBuilder(Csv.line(columns));
        rows.forEach(row -> text.append(Csv.line(row)));
        return text.toString();
    }

    /** Rows as objects. */
    public List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
