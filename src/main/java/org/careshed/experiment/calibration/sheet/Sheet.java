package org.careshed.experiment.calibration.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.result.file.Csv;

/**
 * A table for people and for programs: one content, written as Markdown, as CSV and for JSON in English, and as text in
 * either language.
 *
 * @param id short name, the name of its file
 * @param title heading
 * @param note what to know when reading it; may be empty
 * @param rows cells in the order of the columns
 */
public record Sheet(String id, Text title, Text note, List<Text> columns, List<List<Text>> rows) {

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
        StringBuilder text = new StringBuilder("## " + title.english() + "\n\n");
        if (!note.isEmpty()) {
            text.append(note.english()).append("\n\n");
        }
        text.append("| ").append(String.join(" | ", english(columns))).append(" |\n");
        text.append("|---".repeat(columns.size())).append("|\n");
        rows.forEach(row -> text.append("| ")
                .append(String.join(
                        " | ",
                        english(row).stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .toList()))
                .append(" |\n"));
        return text.append('\n').toString();
    }

    /** Lines with columns under each other, in a language. */
    public List<String> lines(Language language) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(cell -> cell.in(language)).toList());
        rows.forEach(row -> all.add(row.stream().map(cell -> cell.in(language)).toList()));
        int[] widths = new int[columns.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(title.then(Text.of(":", "：")).in(language));
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                line.append(' ').append(Cells.left(row.get(i), widths[i] + 1));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> english(List<Text> cells) {
        return cells.stream().map(Text::english).toList();
    }

    /** As CSV. */
    public String csv() {
        StringBuilder text = new StringBuilder(Csv.line(english(columns)));
        rows.forEach(row -> text.append(Csv.line(english(row))));
        return text.toString();
    }

    /** Rows as objects. */
    public List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Text> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i).english(), row.get(i).english());
            }
            objects.add(object);
        }
        return objects;
    }
}
