package org.careshed.scenario.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.Node;

/** A map whose keys are ids: each key defines or uses one. Kept sorted, so that written order means nothing. */
public record MapOf<V>(Type<String> id, Type<V> type) implements Type<Map<String, V>> {
    @Override
    public Map<String, V> read(Node node, Binding in) {
        return Collections.unmodifiableMap(new TreeMap<>(inOrder(node, in)));
    }

    /** The entries as written. */
    Map<String, V> inOrder(Node node, Binding in) {
        Node.Entries entries = Forms.map(node, words());
        Map<String, V> values = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, Node.Entry> entry : entries.map().entrySet()) {
            sound &= entry(entry.getKey(), entry.getValue(), in, values);
        }
        if (!sound) {
            throw new Unreadable();
        }
        return values;
    }

    private boolean entry(String key, Node.Entry entry, Binding in, Map<String, V> values) {
        boolean sound = true;
        try {
            id.read(new Node.Text(key, entry.value().source(), entry.keySite(), key, true), in);
        } catch (Fault fault) {
            in.problems().add(entry.keySite(), fault.about(key));
            sound = false;
        }
        try {
            values.put(key, type.read(entry.value(), in));
        } catch (Fault fault) {
            in.problems().add(entry.value().site(), Example.of(fault, type).about(key));
            sound = false;
        } catch (Unreadable reported) {
            sound = false;
        }
        return sound;
    }

    @Override
    public Map<String, Object> write(Map<String, V> value) {
        SortedMap<String, Object> written = new TreeMap<>();
        value.forEach((key, v) -> written.put(key, type.write(v)));
        return written;
    }

    @Override
    public String words() {
        return "a map from " + id.words().replaceAll(" \\(.*\\)", "") + " to " + type.words();
    }

    @Override
    public String example() {
        return "{" + id.example() + ": " + type.example() + "}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", id.schema(whole));
        schema.put("additionalProperties", type.schema(whole));
        return schema;
    }

    @Override
    public Optional<Type<?>> each() {
        return Optional.of(type);
    }

    @Override
    public List<Shape<?>> parts() {
        return new ArrayList<>(type.parts());
    }
}
