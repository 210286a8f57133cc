package org.careshed.scenario.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;

/** The page {@code docs/scenario.md}: every key and every column with meaning, value, unit, range and default. */
final class ReferencePage {

    private static final String INTRODUCTION = """
            # Scenario files

            A scenario is one YAML 1.2 file in UTF-8 with CSV tables beside it. This page is generated from the descriptors
            that also read the files, so it is complete. `careshed validate FILE` checks a scenario, `careshed explain CODE`
            explains a problem, `careshed schema` prints the JSON Schema for editors.

            - Values with a dimension carry their unit: `45 min`, `3 d`, `1.2 km`, `40 km/h`, `3.2 /year`. Times: `ms`, `s`,
              `min`, `h`, `d`. Lengths: `m`, `km`. Speeds: `km/h`, `m/s`. Rates: `/year`, `/month` (12 a year), `/day`
              (365 a year). Money: `CNY`, also written `yuan` or `元`, and `fen`; kept in whole fen. Weights of choice: `/min`,
              `/d`, `/CNY`.
            - A section or key with the default `–` may be left out, and then there is no such thing.
            - `extends: base.yaml` starts from another file in the folder, `extends: haiyan/baseline.yaml` from one of the folder
              `scenarios` in which it lies, or of one around it that is called so or holds a file `careshed-library`: maps merge key by key, lists and plain values
              replace, a law of times replaces the whole of another, `key: ~` takes a key away.
            - Ids are 1 to 64 of `A-Z a-z 0-9 _ . -`; names may hold any script.
            - Files named in a scenario lie in its folder. YAML: at most 5 MiB, 32 levels, no anchors, no tags. CSV: comma,
              semicolon or tab, as the header line has it; every table may have a column `note`, which is not read.
            - The order of rows and keys means nothing, except for the steps of a pathway and for lists.
            """;

    private final StringBuilder text = new StringBuilder(INTRODUCTION);
    private final Set<String> seen = new HashSet<>();

    private ReferencePage() {}

    static String of(Map<String, Shape<?>> byKind) {
        ReferencePage page = new ReferencePage();
        byKind.forEach((kind, shape) -> page.from("`kind: " + kind + "`", shape));
        return page.text.toString();
    }

    /** A shape and all shapes inside it that were not shown before. */
    private void from(String title, Shape<?> top) {
        section(title, 2, top);
        inside(top);
    }

    private void inside(Shape<?> shape) {
        shape.keys().stream().flatMap(key -> key.type().parts().stream()).forEach(part -> {
            if (seen.add(part.name())) {
                section(part.name(), 3, part);
                inside(part);
            }
        });
    }

    private void section(String title, int level, Shape<?> shape) {
        text.append('\n')
                .append("#".repeat(level))
                .append(' ')
                .append(capital(title))
                .append("\n\n");
        text.append(shape.meaning()).append("\n\n| key | meaning | value | default |\n|---|---|---|---|\n");
        shape.keys().forEach(this::row);
    }

    private void row(Key<?, ?> key) {
        text.append("| `" + key.name() + "` | " + cell(key.meaning()) + " | "
                + cell(key.type().words()) + " | ");
        text.append(key.required() ? "**required**" : preset(key)).append(" |\n");
    }

    private static String preset(Key<?, ?> key) {
        Optional<String> preset = key.presetWritten()
                .filter(value -> !(key.quiet() && value instanceof Map))
                .map(YamlText::inline);
        return preset.isEmpty() ? "–" : preset.get().equals("\"\"") ? "empty" : "`" + cell(preset.get()) + "`";
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
