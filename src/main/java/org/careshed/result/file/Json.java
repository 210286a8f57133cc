package org.careshed.result.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * JSON as text that depends on its values alone: members in the order of their map, numbers as written, inner objects
 * and lists of plain values on one line. Values are {@link Map}, {@link List}, {@link String}, whole numbers,
 * {@link BigDecimal}, {@link Boolean} and {@link #NULL}.
 */
public final class Json {
    /** JSON's null. */
    public static final Object NULL = new Object();

    private Json() {}

    /** The bytes of a file that holds the object. */
    public static byte[] bytes(Map<String, ?> object) {
        StringBuilder text = new StringBuilder();
        block(text, object, 0);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void value(StringBuilder text, Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            if (isPlain(map.values())) {
                line(text, map);
            } else {
                block(text, map, depth);
            }
        } else if (value instanceof List<?> list) {
            list(text, list, depth);
        } else {
            plain(text, value);
        }
    }

    private static void block(StringBuilder text, Map<?, ?> map, int depth) {
        String separator = "{\n";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(separator).append("  ".repeat(depth + 1));
            quoted(text, (String) member.getKey());
            value(text.append(": "), member.getValue(), depth + 1);
            separator = ",\n";
        }
        text.append('\n').append("  ".repeat(depth)).append('}');
    }

    private static void line(StringBuilder text, Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            quoted(text.append(separator), (String) member.getKey());
            plain(text.append(": "), member.getValue());
            separator = ", ";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder text, List<?> list, int depth) {
        boolean plain = isPlain(list);
        String indent = plain ? "" : "\n" + "  ".repeat(depth + 1);
        String separator = "";
        text.append('[');
        for (Object item : list) {
            value(text.append(separator).append(indent), item, depth + 1);
            separator = plain ? ", " : ",";
        }
        text.append(plain ? "]" : "\n" + "  ".repeat(depth) + "]");
    }

    private static boolean isPlain(Collection<?> values) {
        return values.stream().noneMatch(v -> v instanceof Map || v instanceof List);
    }

    private static void plain(StringBuilder text, Object value) {
        if (value instanceof String string) {
            quoted(text, string);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else if (value == NULL) {
            text.append("null");
        } else {
            throw new IllegalArgumentException("JSON cannot hold " + value);
        }
    }

    private static void quoted(StringBuilder text, String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
