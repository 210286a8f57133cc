package org.careshed.scenario.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.scenario.Evidence;

/** One parameter with all values that a scenario gives it. */
final class ParameterRow {

    private final String head;
    private final Map<String, List<List<String>>> whoByValue = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    /**
     * A row without values.
     *
     * @param head its first cells
     */
    ParameterRow(String head) {
        this.head = head;
    }

    /** Adds a value, the ids that it belongs to, and where it comes from if that is stated. */
    void add(String value, List<String> of, Evidence evidence) {
        whoByValue.computeIfAbsent(value, unknown -> new ArrayList<>()).add(of);
        if (!evidence.source().isEmpty()) {
            sources.add(evidence.source() + " (" + evidence.grade() + ")");
        }
    }

    /** The row in Markdown; equal values share a line. */
    String text(String meaning) {
        List<String> values = new ArrayList<>();
        whoByValue.forEach((value, who) -> {
            String of = names(who);
            values.add(of.isEmpty() ? value : of + ": " + value);
        });
        return "| " + head + " | " + (values.isEmpty() ? "–" : cell(String.join("<br>", values))) + " | "
                + cell(String.join("; ", sources)) + " | " + cell(meaning) + " |\n";
    }

    /** Ids with a slash between levels; what neighbours share is said once. */
    private static String names(List<List<String>> who) {
        StringBuilder text = new StringBuilder();
        List<String> before = List.of();
        for (List<String> ids : who) {
            int shared = 0;
            while (shared < ids.size() - 1
                    && shared < before.size()
                    && ids.get(shared).equals(before.get(shared))) {
                shared++;
            }
            text.append(text.isEmpty() ? "" : shared == 0 && ids.size() > 1 ? "; " : ", ")
                    .append(String.join(" / ", ids.subList(shared, ids.size())));
            before = ids;
        }
        return text.toString();
    }

    /** A text that stays in its cell. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
