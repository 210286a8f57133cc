package org.careshed.report.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.JsonObject;

/** What a run cost and where it was made, from its stamp. */
final class Effort {
    private static final List<String> TEXTS = List.of("started_utc", "host", "java", "system", "commit");
    private static final List<String> WHOLES = List.of("threads", "peak_memory_bytes", "replications_computed");

    private Effort() {}

    /** What is there; a member of another kind than ours is left out. */
    static Map<String, String> of(JsonObject stamp) {
        Map<String, String> effort = new LinkedHashMap<>();
        try {
            for (String name : TEXTS) {
                stamp.optionalText(name).ifPresent(text -> effort.put(name, text));
            }
            for (String name : WHOLES) {
                stamp.optionalWhole(name, 0, Long.MAX_VALUE)
                        .ifPresent(number -> effort.put(name, Long.toString(number)));
            }
            stamp.optionalNumber("wall_seconds")
                    .ifPresent(number -> effort.put("wall_seconds", number.toPlainString()));
        } catch (CorruptFileException foreign) {
            return Map.of();
        }
        return effort;
    }
}
