package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;

/** Values of a scenario's YAML that differ, by path. */
final class LeafDifferences {
    /** Says nothing of the county, or is told elsewhere. */
    private static final Set<String> SECTIONS =
            Set.of("careshed", "id", "name", "about", "seed", "tables", "expect", "levers");

    private static final Set<String> REMARKS = Set.of("source", "grade", "note");

    private LeafDifferences() {}

    static List<Difference> between(Map<String, ?> base, Map<String, ?> with) {
        Map<String, String> before = leaves(base);
        Map<String, String> after = leaves(with);
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Difference> found = new ArrayList<>();
        for (String path : paths) {
            String was = before.getOrDefault(path, "");
            String is = after.getOrDefault(path, "");
            if (was.equals(is)) {
                continue;
            }
            if (is.isEmpty()) {
                found.add(told(
                        Difference.Kind.REMOVED,
                        path,
                        was,
                        is,
                        Text.of("removes {path} ({was})", "删去 {path}（原为 {was}）")));
            } else if (was.isEmpty()) {
                found.add(told(Difference.Kind.ADDED, path, was, is, Text.of("adds {path}: {is}", "新增 {path}：{is}")));
            } else {
                found.add(told(
                        Difference.Kind.CHANGED,
                        path,
                        was,
                        is,
                        Text.of("sets {path} to {is} instead of {was}", "{path} 由 {was} 改为 {is}")));
            }
        }
        return found;
    }

    private static Difference told(Difference.Kind kind, String path, String was, String is, Text words) {
        return new Difference(
                kind, path, was, is, words.with("path", path).with("was", was).with("is", is));
    }

    private static Map<String, String> leaves(Map<String, ?> scenario) {
        Map<String, String> leaves = new LinkedHashMap<>();
        scenario.forEach((section, value) -> {
            if (!SECTIONS.contains(section)) {
                put(leaves, section, value);
            }
        });
        return leaves;
    }

    private static void put(Map<String, String> leaves, String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (!REMARKS.contains(key)) {
                    put(leaves, path + "/" + key, inner);
                }
            });
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                Object id = list.get(i) instanceof Map<?, ?> map ? map.get("id") : null;
                put(leaves, path + "/" + (id == null ? i + 1 : id), list.get(i));
            }
        } else {
            leaves.put(path, Written.text(value));
        }
    }
}
