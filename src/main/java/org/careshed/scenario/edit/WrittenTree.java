package org.careshed.scenario.edit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.Extended;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.YamlFile;

/**
 * A text that is being edited, as a tree: values as they are written, those of its parents among them, and where in the text
 * each of its own stands.
 *
 * @param values maps, lists, texts, numbers, yes or no by key, after everything that is extended; null where nothing stands
 * @param paths keys and places in lists (from 0) by where they stand
 * @param parent the file that it extends
 */
public record WrittenTree(Map<String, Object> values, Map<Spot, List<Object>> paths, Optional<Path> parent) {
    private static final String EXTENDS = "extends";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    /** Line and column of the text, both from 1. */
    public record Spot(int line, int column) {}

    /** The tree of a text; as much as can be read of one that is broken. */
    public static WrittenTree of(Source.Draft draft) {
        Map<Spot, List<Object>> paths = new LinkedHashMap<>();
        Map<String, Object> values = Map.of();
        Optional<Path> parent = Optional.empty();
        try {
            Source source = Source.top(draft);
            Node.Entries own = YamlFile.read(source, new Problems());
            place(own, List.of(), paths);
            values = entries(own);
            parent = parent(source, own);
            values = entries(Extended.read(source, new Problems()));
        } catch (Fault | Unreadable broken) {
            return new WrittenTree(values, paths, parent); // its problems are told by who validates it
        }
        return new WrittenTree(values, paths, parent);
    }

    /** The keys to what stands at a spot; none if nothing of this text begins there. */
    public List<Object> at(int line, int column) {
        return paths.getOrDefault(new Spot(line, column), List.of());
    }

    private static Optional<Path> parent(Source source, Node.Entries own) {
        Node.Entry named = own.map().get(EXTENDS);
        return named != null && named.value() instanceof Node.Text text
                ? Optional.of(source.extended(text.value()).path())
                : Optional.empty();
    }

    private static void place(Node node, List<Object> path, Map<Spot, List<Object>> paths) {
        put(node.site(), path, paths);
        if (node instanceof Node.Entries entries) {
            entries.map().forEach((key, entry) -> {
                List<Object> longer = longer(path, key);
                put(entry.keySite(), longer, paths);
                place(entry.value(), longer, paths);
            });
        } else if (node instanceof Node.Items items) {
            for (int i = 0; i < items.nodes().size(); i++) {
                place(items.nodes().get(i), longer(path, i), paths);
            }
        }
    }

    private static void put(Site site, List<Object> path, Map<Spot, List<Object>> paths) {
        paths.putIfAbsent(new Spot(site.line(), site.column()), path);
    }

    private static List<Object> longer(List<Object> path, Object key) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    private static Map<String, Object> entries(Node.Entries entries) {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.map().forEach((key, entry) -> values.put(key, value(entry.value())));
        return values;
    }

    private static Object value(Node node) {
        if (node instanceof Node.Entries entries) {
            return entries(entries);
        }
        if (node instanceof Node.Items items) {
            List<Object> values = new ArrayList<>();
            items.nodes().forEach(item -> values.add(value(item)));
            return values;
        }
        return node instanceof Node.Text text ? scalar(text) : null;
    }

    private static Object scalar(Node.Text text) {
        String value = text.value();
        if (text.quoted()) {
            return value;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : value;
    }
}
