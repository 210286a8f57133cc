package org.careshed.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careshed.result.file.Fingerprint;

/**
 * A part as a file that means the same everywhere: UTF-8 lines ending in LF, fields between tabs, and at its end the
 * SHA-256 of all that precedes.
 *
 * <pre>
 * careshed-part 1
 * key        64 hexadecimal digits: scenario, seed, replication, measures and build
 * replication  number
 * readings   count
 *   measure  of  unit  numerator  denominator            one line each
 * table      name  columns  rows  meaning
 *   column name  TEXT|INTEGER|DECIMAL  unit  meaning     one line each
 *   cells                                                one line each row
 * end        sha256
 * </pre>
 *
 * In a field, backslash, tab, LF and CR are written {@code \\ \t \n \r}.
 */
final class PartText {
    static final String FIRST_LINE = "careshed-part 1";
    static final String END = "end\t";

    private PartText() {}

    /** The bytes of a part; equal parts under one key give equal bytes. */
    static byte[] bytes(Part part, String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder())) {
            write(out, part, key);
            out.flush();
            String checksum = Fingerprint.of(bytes.toByteArray()).sha256();
            out.write(END + checksum + "\n");
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "replication " + part.replication() + " holds text that is not Unicode", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Writer out, Part part, String key) throws IOException {
        out.write(FIRST_LINE + "\n");
        line(out, List.of("key", key));
        line(out, List.of("replication", Integer.toString(part.replication())));
        line(out, List.of("readings", Integer.toString(part.readings().size())));
        for (Reading r : part.readings()) {
            line(
                    out,
                    List.of(
                            r.measure(),
                            r.of(),
                            r.unit(),
                            r.numerator().toString(),
                            r.denominator().toString()));
        }
        for (Table table : part.tables()) {
            line(
                    out,
                    List.of(
                            "table",
                            table.name(),
                            Integer.toString(table.columns().size()),
                            Integer.toString(table.rows().size()),
                            table.meaning()));
            for (Column column : table.columns()) {
                line(out, List.of(column.name(), column.type().name(), column.unit(), column.meaning()));
            }
            for (List<String> row : table.rows()) {
                line(out, row);
            }
        }
    }

    private static void line(Writer out, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            field(out, fields.get(i));
        }
        out.write('\n');
    }

    private static void field(Writer out, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.write("\\\\");
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                default -> out.write(c);
            }
        }
    }
}
