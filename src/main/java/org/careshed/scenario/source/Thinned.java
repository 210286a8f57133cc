package org.careshed.scenario.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A tree some of whose list items were never written. */
public final class Thinned {

    private Thinned() {}

    /**
     * The tree with fewer items in one of its lists; what remains keeps its place in its file.
     *
     * @param key of the list, at the top of the tree; where there is no such list, nothing changes
     * @param kept by place in the list, from 0 on
     */
    public static Node.Entries of(Node.Entries tree, String key, IntPredicate kept) {
        Node.Entry entry = tree.map().get(key);
        if (entry == null || !(entry.value() instanceof Node.Items items)) {
            return tree;
        }
        List<Node> left = IntStream.range(0, items.nodes().size())
                .filter(kept)
                .mapToObj(items.nodes()::get)
                .toList();
        Map<String, Node.Entry> map = new LinkedHashMap<>(tree.map());
        map.put(key, new Node.Entry(entry.keySite(), new Node.Items(items.name(), items.source(), items.site(), left)));
        return new Node.Entries(tree.name(), tree.source(), tree.site(), map);
    }
}
