package org.careshed.report.figure.ground;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of an option whose members keep their order, so that the same report has the same bytes. */
public final class Part {
    private Part() {}

    /** Names and values in turn. */
    public static Map<String, Object> of(Object... members) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            part.put((String) members[i], members[i + 1]);
        }
        return part;
    }
}
