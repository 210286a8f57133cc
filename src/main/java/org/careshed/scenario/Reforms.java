package org.careshed.scenario;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reforms in force, at most one of each kind; levers of the same kind add to the one that stands. */
public record Reforms(SortedMap<String, Reform> byKind) {

    /** None at all. */
    public static final Reforms NONE = new Reforms(new TreeMap<>());

    public Reforms {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }

    /** The reform of a kind, if it is in force. */
    public <T extends Reform> Optional<T> get(Class<T> kind) {
        return Optional.ofNullable(kind.cast(byKind.get(kind.getName())));
    }

    /** The same with this reform instead of the one of its kind. */
    public Reforms with(Reform reform) {
        SortedMap<String, Reform> changed = new TreeMap<>(byKind);
        changed.put(reform.getClass().getName(), reform);
        return new Reforms(changed);
    }
}
