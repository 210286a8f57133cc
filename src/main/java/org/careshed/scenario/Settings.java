package org.careshed.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A lever's own values by key, already checked against its descriptors: whole numbers, numbers, texts, times (whole
 * milliseconds), yes or no, one of a menu, and lists. Asking for a key of another type is a fault of ours.
 */
public record Settings(Map<String, Object> values) {
    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** A whole number or time that must be there. */
    public long whole(String key) {
        return (Long) values.get(key);
    }

    /** A whole number or time that may be absent. */
    public OptionalLong maybeWhole(String key) {
        return values.get(key) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** A number that must be there. */
    public double number(String key) {
        return (Double) values.get(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        return (String) values.get(key);
    }

    /** A text that may be absent. */
    public Optional<String> maybeText(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    /** Yes or no, which must be there. */
    public boolean flag(String key) {
        return (Boolean) values.get(key);
    }

    /** One of a menu, which must be there. */
    public <E extends Enum<E>> E one(String key, Class<E> menu) {
        return menu.cast(values.get(key));
    }

    /** A value of any type that may be absent. */
    public <T> Optional<T> maybe(String key, Class<T> of) {
        return Optional.ofNullable(of.cast(values.get(key)));
    }

    /** A list that must be there, all of one type. */
    public <T> List<T> rows(String key, Class<T> of) {
        return ((List<?>) values.get(key)).stream().<T>map(of::cast).toList();
    }
}
