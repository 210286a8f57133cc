package org.careshed.report.option;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a chart's option, members in the order written. */
public final class Tree {
    private Tree() {}

    /** An object of names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        return with(Map.of(), namesAndValues);
    }

    /** An object with more members, or others in their place. */
    public static Map<String, Object> with(Map<String, ?> object, Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(object);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return changed;
    }
}
