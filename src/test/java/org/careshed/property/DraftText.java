package org.careshed.property;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The tree of a draft as YAML: a line for each entry of a section, and what lies deeper on that line. */
final class DraftText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9.]* (ms|s|min|h|d|m|km|CNY|fen|km/h|/[a-zA-Z]+)");

    private DraftText() {}

    static String of(Map<String, Object> tree) {
        StringBuilder text = new StringBuilder();
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                text.append(key).append(":\n");
                map.forEach((name, entry) -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(flow(entry))
                        .append('\n'));
            } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                text.append(key).append(":\n");
                list.forEach(item -> text.append("  - ").append(flow(item)).append('\n'));
            } else {
                text.append(key).append(": ").append(flow(value)).append('\n');
            }
        });
        return text.toString();
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "{"
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                                    .toList())
                    + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(DraftText::flow).toList()) + "]";
        }
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        boolean plain = PLAIN.matcher(text).matches() || AMOUNT.matcher(text).matches();
        return plain && !text.matches("true|false|null") ? text : "\"" + text + "\"";
    }
}
