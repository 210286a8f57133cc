package org.careshed.scenario.shape;

import java.util.Map;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.source.Node;

/** The values of one map or row, all read, with their sites: what a shape builds its record from. */
public final class Fields {

    private final Node.Entries entries;
    private final Map<Key<?, ?>, Object> values;
    private final Binding binding;

    Fields(Node.Entries entries, Map<Key<?, ?>, Object> values, Binding binding) {
        this.entries = entries;
        this.values = values;
        this.binding = binding;
    }

    /** The value of a key, or its default. */
    @SuppressWarnings("unchecked") // the shape put under each key what the key's own type read
    public <T> T get(Key<?, T> key) {
        return (T) values.get(key);
    }

    /** The key under which the map itself stands: the id of a thing in a list of named things. */
    public String id() {
        return entries.name();
    }

    /** Whether the key is written. */
    public boolean has(Key<?, ?> key) {
        return entries.map().containsKey(key.name());
    }

    /** Where the value of a key stands, or the whole map when the key is left out. */
    public Site site(Key<?, ?> key) {
        return site(key.name());
    }

    /** Where the map itself stands. */
    public Site site() {
        return entries.site();
    }

    Site site(String key) {
        Node.Entry entry = entries.map().get(key);
        return entry == null ? entries.site() : entry.value().site();
    }

    /** Reports a fault, or a warning, of a key's value; a fault keeps the record from being built. */
    public void report(Key<?, ?> key, Fault fault) {
        binding.problems().add(site(key), fault);
    }

    /** Everything else that is known while reading. */
    public Binding binding() {
        return binding;
    }
}
