package org.careshed.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A lever's own values by key, already checked against its descriptors: whole numbers, numbers, texts and times (whole
 * milliseconds). Asking for a key of another type is a fault of ours.
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
}
