package org.careshed.report.plot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A chart's option as JSON on one line, its colours those of a paper; a number that is none becomes {@code null}. */
public final class ChartJson {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> colours;

    private ChartJson(Map<String, String> colours) {
        this.colours = colours;
    }

    /** The option with colour names replaced. */
    public static String of(Map<String, ?> option, Paper paper) {
        return written(option, paper.colours());
    }

    /** Data as it is. */
    public static String of(Map<String, ?> data) {
        return written(data, Map.of());
    }

    private static String written(Map<String, ?> tree, Map<String, String> colours) {
        ChartJson json = new ChartJson(colours);
        json.value(tree);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> member : ordered(map).entrySet()) {
                quoted(separator, (String) member.getKey());
                text.append(':');
                value(member.getValue());
                separator = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                text.append(separator);
                value(item);
                separator = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else {
            plain(value);
        }
    }

    /** Members of a map that Java orders anew at each start go by name: two reports of one result are the same bytes. */
    private static Map<?, ?> ordered(Map<?, ?> map) {
        return map instanceof LinkedHashMap || map instanceof SortedMap ? map : new TreeMap<>(map);
    }

    private void plain(Object value) {
        if (value instanceof String words) {
            quoted("", colours.getOrDefault(words, words));
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("a chart holds maps, lists, texts, numbers and truths, not " + value);
        }
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            text.append("null");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            text.append((long) number);
        } else {
            text.append(number);
        }
    }

    /** Characters that could end a script or a line of a page are written by their number. */
    private void quoted(String before, String words) {
        text.append(before).append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
