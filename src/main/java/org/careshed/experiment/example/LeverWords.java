package org.careshed.experiment.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Lines;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.name.LeverName;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.read.ScenarioFormat;
import org.careshed.scenario.shape.Key;

/** What a lever does and which keys it takes, for a screen; mechanism, sources and limits stand on its page alone. */
public final class LeverWords {
    private final Lines lines;

    private LeverWords(Language language, int width) {
        lines = new Lines(language, width);
    }

    /** Lines of at most so many columns. */
    public static List<String> of(Policies.Entry lever, Language language, int width) {
        LeverWords words = new LeverWords(language, width);
        words.head(lever);
        lever.shape().settings().forEach(key -> words.key(key, lever.shape().evidence()));
        words.foot(lever.name());
        return words.lines.all();
    }

    private void head(Policies.Entry lever) {
        lines.row(Text.of("{name} (`{id}`)", "{name}（`{id}`）")
                        .with("name", LeverName.of(lever.name()))
                        .with("id", lever.name()))
                .gap()
                .say(Meanings.of(lever.shape().meaning()))
                .gap()
                .say(Text.of(
                        "Its own keys, beside `from`, `to`, `where`, `strength` and `phase_in`, which every lever takes:",
                        "该措施自身的键（各项措施共有的 `from`、`to`、`where`、`strength`、`phase_in` 除外）："));
    }

    private void key(Key<?, ?> key, Map<String, Evidence> evidence) {
        lines.gap().item("  `" + key.name() + "`  ", Meanings.of(key.meaning()));
        Text preset = key.required()
                ? Text.of("required", "必须写")
                : ScenarioFormat.preset(key)
                        .map(value ->
                                Text.of("default `{value}`", "默认 `{value}`").with("value", value))
                        .orElse(Text.of("may be left out", "可以不写"));
        Text grade = Optional.ofNullable(evidence.get(key.name()))
                .map(from ->
                        Text.of(", evidence of grade {grade}", "，证据等级 {grade}").with("grade", from.grade()))
                .orElse(Text.NONE);
        lines.item(
                "      ",
                Text.of("{rule}; {preset}{grade}", "{rule}；{preset}{grade}")
                        .with("rule", Rule.told(key.type().words()))
                        .with("preset", preset)
                        .with("grade", grade));
    }

    private void foot(String lever) {
        lines.gap()
                .say(Text.of(
                                "Mechanism, sources, limits and an example with figures: docs/levers/{lever}.md.",
                                "机制、来源、局限和带数字的示例见 docs/levers/zh/{lever}.md。")
                        .with("lever", lever));
    }
}
