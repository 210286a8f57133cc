package org.careshed.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.careshed.scenario.problem.Json;

/** Canonical values as YAML: block style, plain lists on one line, quotes only where they are needed. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z\\p{IsHan}][A-Za-z0-9\\p{IsHan}_./ -]*(?<! )");
    private static final Pattern AMOUNT =
            Pattern.compile("-?[0-9.e+-]+ ?([a-z/]+|/?CNY)|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+-[0-9]+");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|nan|inf|yes|no|on|off");

    private YamlText() {}

    static String of(Map<String, Object> map) {
        StringBuilder text = new StringBuilder();
        map(text, map, 0);
        return text.toString();
    }

    private static void map(StringBuilder text, Map<?, ?> map, int indent) {
        map.forEach((key, value) -> {
            text.append(" ".repeat(indent)).append(scalar(key)).append(':');
            value(text, value, indent + 2);
        });
    }

    private static void value(StringBuilder text, Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n');
            map(text, map, indent);
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            text.append('\n');
            for (Object item : list) {
                StringBuilder block = new StringBuilder();
                map(block, (Map<?, ?>) item, indent + 2);
                text.append(" ".repeat(indent)).append("- ").append(block.substring(indent + 2));
            }
        } else {
            text.append(' ').append(flow(value)).append('\n');
        }
    }

    private static String flow(Object value) {
        return value instanceof Map ? "{}" : inline(value);
    }

    /** Any value on one line. */
    static String inline(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "{"
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(e -> scalar(e.getKey()) + ": " + inline(e.getValue()))
                                    .toList())
                    + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(YamlText::inline).toList()) + "]";
        }
        return scalar(value);
    }

    private static String scalar(Object value) {
        if (!(value instanceof String text)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()
                || AMOUNT.matcher(text).matches();
        return plain ? text : Json.quoted(text);
    }
}
