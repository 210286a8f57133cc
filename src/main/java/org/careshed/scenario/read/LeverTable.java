package org.careshed.scenario.read;

import java.util.Map;
import java.util.Optional;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.shape.Key;

/** The own keys of a lever as a table in Markdown: meaning, form, default, and where the default comes from. */
final class LeverTable {

    private LeverTable() {}

    /** The table; a sentence where the lever has no key of its own. */
    static String text(LeverShape lever) {
        if (lever.settings().isEmpty()) {
            return "It has no keys of its own.";
        }
        StringBuilder text =
                new StringBuilder("| key | meaning | value | default | source (grade) |\n|---|---|---|---|---|");
        lever.settings().forEach(key -> text.append('\n').append(row(key, lever.evidence())));
        return text.toString();
    }

    private static String row(Key<?, ?> key, Map<String, Evidence> evidence) {
        String preset = key.required()
                ? "**required**"
                : key.presetWritten()
                        .map(value -> "`" + cell(YamlText.inline(value)) + "`")
                        .orElse("–");
        String source = Optional.ofNullable(evidence.get(key.name()))
                .map(from -> cell(from.source()) + " (" + from.grade() + ")")
                .orElse("–");
        return "| `" + key.name() + "` | " + cell(key.meaning()) + " | "
                + cell(key.type().words()) + " | " + preset + " | " + source + " |";
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }
}
