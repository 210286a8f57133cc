package org.careshed.result;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Fingerprint;

/** Reads back what {@link PartText} wrote, exactly, or refuses with the line. */
final class PartReader {
    private static final int END_BYTES = PartText.END.length() + 64 + 1;

    private final String file;
    private final String text;
    private int from;
    private int line;

    private PartReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The part in a file's bytes; throws unless the checksum holds and the key is the one wanted. */
    static Part read(String file, byte[] bytes, String key) throws CorruptFileException {
        int end = bytes.length - END_BYTES;
        String last = end < 0 ? "" : new String(bytes, end, END_BYTES, StandardCharsets.UTF_8);
        if (end < 0 || !last.startsWith(PartText.END) || !last.endsWith("\n")) {
            throw new CorruptFileException(
                    file, Text.of("is cut short: its last line is not a checksum", "不完整：最后一行不是校验和"));
        }
        byte[] content = Arrays.copyOf(bytes, end);
        if (!last.equals(PartText.END + Fingerprint.of(content).sha256() + "\n")) {
            throw new CorruptFileException(
                    file, Text.of("was altered: its own checksum does not hold", "已被改动：自身的校验和不符"));
        }
        PartReader reader = new PartReader(file, new String(content, StandardCharsets.UTF_8));
        try {
            return reader.part(key);
        } catch (IllegalArgumentException e) {
            throw reader.corrupt(Text.of("{fault}", "内容不符：{fault}").with("fault", String.valueOf(e.getMessage())));
        }
    }

    private Part part(String key) throws CorruptFileException {
        if (!String.join("\t", fields(1)).equals(PartText.FIRST_LINE)) {
            throw corrupt(Text.of("is not a part of format 1", "不是格式 1 的结果片段"));
        }
        String found = named("key", 2).get(1);
        if (!found.equals(key)) {
            throw corrupt(
                    Text.of("belongs to other inputs: its key is {found}, wanted {key}", "属于其他输入：其键为 {found}，应为 {key}")
                            .with("found", found)
                            .with("key", key));
        }
        int replication = count(named("replication", 2).get(1));
        int readings = count(named("readings", 2).get(1));
        List<Reading> read = new ArrayList<>();
        for (int i = 0; i < readings; i++) {
            List<String> f = fields(5);
            read.add(new Reading(f.get(0), f.get(1), f.get(2), new BigInteger(f.get(3)), new BigInteger(f.get(4))));
        }
        List<Table> tables = new ArrayList<>();
        while (from < text.length()) {
            tables.add(table());
        }
        return new Part(replication, read, tables);
    }

    private Table table() throws CorruptFileException {
        List<String> head = named("table", 5);
        int columns = count(head.get(2));
        int rows = count(head.get(3));
        List<Column> described = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<String> f = fields(4);
            described.add(new Column(f.get(0), Column.Type.valueOf(f.get(1)), f.get(2), f.get(3)));
        }
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(fields(columns));
        }
        return new Table(head.get(1), head.get(4), described, cells);
    }

    private List<String> named(String name, int count) throws CorruptFileException {
        List<String> fields = fields(count);
        if (!fields.get(0).equals(name)) {
            throw corrupt(Text.of("must say `{name}` here", "此处必须是 `{name}`").with("name", name));
        }
        return fields;
    }

    private List<String> fields(int count) throws CorruptFileException {
        line++;
        int end = text.indexOf('\n', from);
        if (end < 0) {
            throw corrupt(Text.of("ends too early", "提前结束"));
        }
        List<String> fields = new ArrayList<>(count);
        for (int start = from; start <= end; ) {
            int tab = text.indexOf('\t', start);
            int stop = tab < 0 || tab > end ? end : tab;
            fields.add(plain(text.substring(start, stop)));
            start = stop + 1;
        }
        from = end + 1;
        if (fields.size() != count) {
            throw corrupt(Text.of("has {fields} fields, not {count}", "有 {fields} 个字段，应为 {count} 个")
                    .with("fields", fields.size())
                    .with("count", count));
        }
        return fields;
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                text.append(c);
                continue;
            }
            char code = field.charAt(++i);
            text.append(code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : code);
        }
        return text.toString();
    }

    private int count(String text) throws CorruptFileException {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw corrupt(Text.of("`{text}` is not a count", "`{text}` 不是计数").with("text", text));
        }
        throw corrupt(Text.of("`{text}` is below 0", "`{text}` 小于 0").with("text", text));
    }

    private CorruptFileException corrupt(Text what) {
        return new CorruptFileException(
                file,
                Text.of("line {line} {what}", "第 {line} 行{what}")
                        .with("line", line)
                        .with("what", what));
    }
}
