package org.careshed.experiment.calibration.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fitted numbers as YAML, to be pasted into a scenario or to stand in one that extends it. */
public final class FitText {

    private FitText() {}

    /**
     * The numbers in nested keys; one inside a list cannot be given alone and becomes a remark.
     *
     * @param units what stands behind each number in the scenario's files, by path
     */
    public static String of(SortedMap<String, BigDecimal> numbers, Map<String, String> units) {
        StringBuilder text = new StringBuilder("# Fitted by `careshed calibrate`.\n");
        Map<String, Object> tree = new TreeMap<>();
        numbers.forEach((path, number) -> {
            List<String> keys = List.of(path.split("/"));
            String value = number.toPlainString() + units.getOrDefault(path, "");
            if (keys.stream().anyMatch(key -> key.matches("[0-9]+"))) {
                text.append("# ").append(path).append(": ").append(value).append('\n');
            } else {
                put(tree, keys, value);
            }
        });
        write(text, tree, "");
        return text.toString();
    }

    @SuppressWarnings("unchecked") // every inner value was put here as a map
    private static void put(Map<String, Object> tree, List<String> keys, String value) {
        if (keys.size() == 1) {
            tree.put(keys.get(0), value);
        } else {
            Map<String, Object> inner =
                    (Map<String, Object>) tree.computeIfAbsent(keys.get(0), key -> new TreeMap<String, Object>());
            put(inner, keys.subList(1, keys.size()), value);
        }
    }

    private static void write(StringBuilder text, Map<?, ?> tree, String indent) {
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                text.append(indent).append(key).append(":\n");
                write(text, inner, indent + "  ");
            } else {
                text.append(indent).append(key).append(": ").append(value).append('\n');
            }
        });
    }
}
