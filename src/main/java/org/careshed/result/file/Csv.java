package org.careshed.result.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;

/**
 * Rows as RFC 4180 text, lines ending in LF. A text cell that a spreadsheet would take for a formula gets a leading
 * apostrophe; numbers are written as they are.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\0";

    private Csv() {}

    /** Adds one cell to a line under construction; {@code first} tells whether a comma precedes it. */
    public static void cell(StringBuilder line, String text, boolean isText, boolean first) {
        if (!first) {
            line.append(',');
        }
        String safe = isText ? guarded(text) : text;
        if (mustQuote(safe)) {
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            line.append(safe);
        }
    }

    /** One line of text cells. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            cell(line, cells.get(i), true, i == 0);
        }
        return line.append('\n').toString();
    }

    /** The cells of every line, the header among them, guards taken off; throws if the text is not CSV. */
    public static List<List<String>> read(String file, String text) throws CorruptFileException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(new StringReader(text))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().stream().map(Csv::unguarded).toList());
            }
        } catch (CsvParseException e) {
            throw new CorruptFileException(
                    file,
                    Text.of("line {line} is not CSV: {fault}", "第 {line} 行不是 CSV：{fault}")
                            .with("line", rows.size() + 1)
                            .with("fault", e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
        return rows;
    }

    private static String guarded(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static String unguarded(String text) {
        return text.startsWith("'") && startsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean mustQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
