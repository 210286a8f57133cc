package org.careshed.scenario.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON text of maps, lists, texts, numbers and booleans; maps keep their order. Two spaces a level. */
public final class Json {

    private Json() {}

    /** The value over several lines, ending with a line feed. */
    public static String pretty(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value, "\n");
        return text.append('\n').toString();
    }

    /** The value on one line. */
    public static String compact(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value, "");
        return text.toString();
    }

    private static void write(StringBuilder text, Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            open(text, map.entrySet(), "{}", indent);
        } else if (value instanceof List<?> list) {
            open(text, list, "[]", indent);
        } else if (value instanceof String string) {
            text.append(quoted(string));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("not a JSON value: " + value);
        }
    }

    private static void open(StringBuilder text, Iterable<?> parts, String brackets, String indent) {
        String inner = indent.isEmpty() ? "" : indent + "  ";
        String separator = "";
        text.append(brackets.charAt(0));
        for (Object part : parts) {
            text.append(separator).append(inner);
            if (part instanceof Map.Entry<?, ?> entry) {
                text.append(quoted((String) entry.getKey())).append(": ");
                write(text, entry.getValue(), inner);
            } else {
                write(text, part, inner);
            }
            separator = indent.isEmpty() ? ", " : ",";
        }
        text.append(separator.isEmpty() ? "" : indent).append(brackets.charAt(1));
    }

    /** The text in double quotes; control and invisible characters escaped. */
    public static String quoted(String string) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> text.append(Invisible.is(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return text.append('"').toString();
    }
}
