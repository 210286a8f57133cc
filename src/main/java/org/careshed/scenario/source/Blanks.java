package org.careshed.scenario.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A tree in which {@value #WORD} stands for an id that is filled in later, alone or inside a text. Filled in with several
 * ids, the item of a list that the blank stands in comes once for each: {@code facilities: [HERE]} becomes
 * {@code facilities: [a, b]}. What is filled in keeps its place in the file.
 */
public final class Blanks {

    /** The word that stands for an id. */
    public static final String WORD = "HERE";

    private Blanks() {}

    /** Whether a tree has a blank. */
    public static boolean in(Node node) {
        return in(node, true);
    }

    /**
     * Copies of a tree, filled in: one with all ids if every blank stands in a list, else one for each id. An id that comes
     * again goes into copies of its own, as a list that names it twice means no more than once.
     */
    public static List<Node> filled(Node node, List<String> ids) {
        List<Node> copies = new ArrayList<>();
        if (in(node, false)) {
            ids.forEach(id -> copies.add(with(node, id)));
            return copies;
        }
        List<String> left = new ArrayList<>(ids);
        while (!left.isEmpty()) {
            List<String> once = left.stream().distinct().toList();
            copies.add(spread(node, once));
            once.forEach(left::remove);
        }
        return copies;
    }

    private static boolean in(Node node, boolean lists) {
        if (node instanceof Node.Text text) {
            return text.value().contains(WORD);
        }
        if (node instanceof Node.Entries entries) {
            return entries.map().values().stream().anyMatch(entry -> in(entry.value(), lists));
        }
        return lists
                && node instanceof Node.Items items
                && items.nodes().stream().anyMatch(item -> in(item, true));
    }

    private static Node with(Node node, String id) {
        if (node instanceof Node.Text text) {
            return new Node.Text(
                    text.name(), text.source(), text.site(), text.value().replace(WORD, id), text.quoted());
        }
        if (node instanceof Node.Items items) {
            return items(
                    items, items.nodes().stream().map(item -> with(item, id)).toList());
        }
        return node instanceof Node.Entries entries ? entries(entries, value -> with(value, id)) : node;
    }

    private static Node spread(Node node, List<String> ids) {
        if (node instanceof Node.Entries entries) {
            return entries(entries, value -> spread(value, ids));
        }
        if (!(node instanceof Node.Items items)) {
            return node;
        }
        List<Node> nodes = new ArrayList<>();
        for (Node item : items.nodes()) {
            if (in(item, false)) {
                ids.forEach(id -> nodes.add(with(item, id)));
            } else {
                nodes.add(spread(item, ids));
            }
        }
        return items(items, nodes);
    }

    private static Node items(Node.Items items, List<Node> nodes) {
        return new Node.Items(items.name(), items.source(), items.site(), nodes);
    }

    private static Node entries(Node.Entries entries, UnaryOperator<Node> change) {
        Map<String, Node.Entry> map = new LinkedHashMap<>();
        entries.map()
                .forEach((key, entry) -> map.put(key, new Node.Entry(entry.keySite(), change.apply(entry.value()))));
        return new Node.Entries(entries.name(), entries.source(), entries.site(), map);
    }
}
