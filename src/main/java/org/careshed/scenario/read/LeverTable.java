package org.careshed.scenario.read;

import java.util.Map;
import java.util.Optional;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Key;

/** The own keys of a lever as a table in Markdown: meaning, form, default, and where the default comes from. */
final class LeverTable {

    private LeverTable() {}

    /** The table; a sentence where the lever has no key of its own. */
    static Text text(LeverShape lever) {
        if (lever.settings().isEmpty()) {
            return Text.of("It has no keys of its own.", "该措施没有自身的键。");
        }
        Text text = Text.of("| key | meaning | value | default | source (grade) |", "| 键 | 含义 | 取值 | 默认 | 来源（等级） |")
                .then("\n|---|---|---|---|---|");
        for (Key<?, ?> key : lever.settings()) {
            text = text.then("\n").then(row(key, lever.evidence()));
        }
        return text;
    }

    private static Text row(Key<?, ?> key, Map<String, Evidence> evidence) {
        Text preset = key.required()
                ? Text.of("**required**", "**必须写**")
                : Text.same(key.presetWritten()
                        .map(value -> "`" + YamlText.inline(value) + "`")
                        .orElse("–"));
        Text source = Optional.ofNullable(evidence.get(key.name()))
                .map(from -> Text.of("{source} ({grade})", "{source}（{grade}）")
                        .with("source", Meanings.of(from.source()))
                        .with("grade", from.grade()))
                .orElse(Text.same("–"));
        return Text.same("| `{key}` | {meaning} | {rule} | {preset} | {source} |")
                .with("key", key.name())
                .with("meaning", cell(Meanings.of(key.meaning())))
                .with("rule", cell(Rule.told(key.type().words())))
                .with("preset", cell(preset))
                .with("source", cell(source));
    }

    private static Text cell(Text value) {
        return Text.of(cell(value.english()), cell(value.chinese()));
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }
}
