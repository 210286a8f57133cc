package org.careshed.scenario.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;

/** Streams one CSV table: a header line that fixes the delimiter, then rows of as many cells. */
public final class CsvFile {

    private static final long MOST_BYTES = 1L << 30;
    private static final int LONGEST_CELL = 1 << 20;
    private static final char WIDE_COMMA = '，';
    private static final int MOST_COLUMNS = 100;

    private final Source source;
    private final Problems problems;
    private char delimiter = ',';

    private CsvFile(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** A row: where it begins, and its cells in the order of the header. */
    public record Row(Source source, char delimiter, int line, List<String> cells) {

        /** The place of a cell, counted from 0. */
        public Site site(int index) {
            return new Cell(source, delimiter, line, index);
        }
    }

    /**
     * Hands the header and then each row of the right length to {@code taker}; throws {@link Unreadable} when the file
     * cannot be read on.
     */
    public static void read(Source source, Problems problems, Consumer<Row> taker) {
        new CsvFile(source, problems).read(taker);
    }

    private void read(Consumer<Row> taker) {
        size();
        int line = 1;
        try (InputStream check = source.bytes()) {
            Utf8.check(source, check, problems);
        } catch (IOException unreadable) {
            throw refuse(1, new Fault(Code.FILE_MISSING, Text.of("the table cannot be read", "表无法读取")));
        }
        delimiter = delimiter(source.line(1));
        try (InputStream in = source.bytes();
                CsvReader<CsvRecord> rows = reader(in)) {
            int columns = 0;
            for (CsvRecord cells : rows) {
                line = (int) Math.min(Integer.MAX_VALUE, cells.getStartingLineNumber());
                Row row = new Row(source, delimiter, line, cells.getFields());
                if (columns == 0) {
                    columns = header(row);
                    taker.accept(row);
                } else if (fits(row, columns)) {
                    taker.accept(row);
                }
            }
            if (columns == 0) {
                throw refuse(
                        1,
                        new Fault(Code.EMPTY_FILE, Text.of("a table must have a header line", "表必须有表头行"))
                                .found(Text.of("nothing", "什么也没有")));
            }
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof Unreadable reported) {
                throw reported;
            }
            throw refuse(line, syntax(fault));
        }
    }

    private static Fault syntax(Exception fault) {
        return new Fault(Code.CSV_SYNTAX, Text.of("the table cannot be read from this row on", "从这一行起，表无法读取"))
                .found(message(fault))
                .why(Text.of(
                        "a quote that is never closed, a stray quote or a cell of more than a million characters",
                        "引号没有闭合、有多余的引号，或单元格超过一百万个字符"))
                .fix(Text.of(
                        "quote cells that contain commas, quotes or line ends, and double the quotes inside",
                        "含逗号、引号或换行的单元格要加引号，其中的引号写两次"));
    }

    private CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
    }

    private void size() {
        try {
            if (Files.size(source.path()) > MOST_BYTES) {
                throw refuse(1, new Fault(Code.TOO_LARGE, Text.of("a table must have at most 1 GiB", "表最大 1 GiB")));
            }
        } catch (IOException unreadable) {
            throw refuse(1, new Fault(Code.FILE_MISSING, Text.of("the table cannot be read", "表无法读取")));
        }
    }

    private int header(Row row) {
        int columns = row.cells().size();
        if (columns > MOST_COLUMNS) {
            throw refuse(
                    row.line(),
                    new Fault(Code.CSV_SYNTAX, Text.of("a table must have at most 100 columns", "表最多 100 列"))
                            .found(Text.of("{columns} columns", "{columns} 列").with("columns", columns)));
        }
        int wide = wideComma(row);
        if (wide >= 0) {
            problems.add(
                    row.site(wide),
                    westernComma(
                            Code.CSV_SYNTAX,
                            Text.of("a header must have plain commas between its columns", "表头的各列之间必须用半角逗号"),
                            Text.of(", in the rows too", "，各行也一样")));
            throw new Unreadable();
        }
        return columns;
    }

    private boolean fits(Row row, int columns) {
        int cells = row.cells().size();
        int wide = wideComma(row);
        if (cells < columns && wide >= 0) {
            problems.add(
                    row.site(wide),
                    westernComma(
                            Code.ROW_LENGTH,
                            Text.of("a row must have plain commas between its cells", "每行的各单元格之间必须用半角逗号"),
                            Text.NONE));
        } else if (cells != columns) {
            problems.add(
                    row.site(Math.min(cells, columns) - 1),
                    new Fault(
                                    Code.ROW_LENGTH,
                                    Text.of(
                                                    "a row must have as many cells as the header ({columns})",
                                                    "每行的单元格个数必须与表头相同（{columns}）")
                                            .with("columns", columns))
                            .found(Text.of("{cells} cell" + (cells == 1 ? "" : "s"), "{cells} 个单元格")
                                    .with("cells", cells))
                            .why(
                                    cells > columns
                                            ? Text.of(
                                                    "a comma inside a cell, or a comma before decimals, splits it",
                                                    "单元格内的逗号，或小数前的逗号，把它分开了")
                                            : Text.NONE)
                            .fix(
                                    cells > columns
                                            ? Text.of(
                                                    "put cells with commas in quotes, write decimals with a point",
                                                    "含逗号的单元格加引号，小数用点")
                                            : Text.of(
                                                    "add the missing delimiters; empty cells may stay empty",
                                                    "补上缺少的分隔符；空单元格可以留空")));
        }
        return cells == columns;
    }

    private static Fault westernComma(Code code, Text rule, Text where) {
        return new Fault(code, rule)
                .found("`" + WIDE_COMMA + "`")
                .fix(Text.of("write `,` instead of the wide `{wideComma}`", "用 `,` 代替全角的 `{wideComma}`")
                        .with("wideComma", WIDE_COMMA)
                        .then(where));
    }

    /** The first cell with a comma of a Chinese keyboard; -1 if there is none. */
    private static int wideComma(Row row) {
        for (int cell = 0; cell < row.cells().size(); cell++) {
            if (row.cells().get(cell).indexOf(WIDE_COMMA) >= 0) {
                return cell;
            }
        }
        return -1;
    }

    /** The most frequent of comma, semicolon and tab in the header line. */
    private static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String message(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private Unreadable refuse(int line, Fault fault) {
        problems.add(new Cell(source, delimiter, line, 0), fault);
        return new Unreadable();
    }
}
