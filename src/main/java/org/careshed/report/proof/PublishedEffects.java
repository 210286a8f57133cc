package org.careshed.report.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.proof.PublishedEffect.Expected;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.JsonObject;

/**
 * What {@code careshed evidence --json} wrote.
 *
 * @param worlds of each scenario
 */
public record PublishedEffects(int worlds, List<PublishedEffect> effects) {
    private static final Text ADVICE = Text.of(
            "Give the file that `careshed evidence --json FILE` wrote.", "请给出 `careshed evidence --json FILE` 所写的文件。");
    private static final String WHAT_IF = "what-if: ";
    private static final Set<String> RELATIVE = Set.of("ratio", "odds-ratio");

    public PublishedEffects {
        effects = List.copyOf(effects);
    }

    static PublishedEffects open(Path file) {
        return Given.read(file, ADVICE, PublishedEffects::of);
    }

    private static PublishedEffects of(JsonObject json) throws IOException {
        List<PublishedEffect> effects = new ArrayList<>();
        for (JsonObject effect : json.objects("effects")) {
            effects.add(effect(effect));
        }
        return new PublishedEffects((int) json.whole("worlds", 1, Integer.MAX_VALUE), effects);
    }

    private static PublishedEffect effect(JsonObject json) throws IOException {
        String verdict = json.text("verdict");
        boolean whatIf =
                verdict.startsWith(WHAT_IF) || json.optionalText("assuming").isPresent();
        return new PublishedEffect(
                json.text("id"),
                Text.of(json.text("name_en"), json.text("name_zh")),
                json.text("source"),
                json.text("grade"),
                json.optionalText("unit").orElse(""),
                json.optionalText("estimand").filter(RELATIVE::contains).isPresent(),
                expected(json.optionalText("expected")),
                number(json, "published"),
                interval(json, "published_interval"),
                number(json, "margin"),
                number(json, "ours"),
                interval(json, "ours_interval"),
                agreement(verdict.startsWith(WHAT_IF) ? verdict.substring(WHAT_IF.length()) : verdict),
                whatIf);
    }

    private static Expected expected(Optional<String> word) throws CorruptFileException {
        if (word.isEmpty()) {
            return Expected.UNKNOWN;
        }
        return Arrays.stream(Expected.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word.get()))
                .findFirst()
                .orElseThrow(() -> new CorruptFileException(word.get(), Text.of("is no kind of effect", "不是效果的种类")));
    }

    private static Agreement agreement(String words) throws CorruptFileException {
        return Arrays.stream(Agreement.values())
                .filter(one -> one.words().english().equals(words))
                .findFirst()
                .orElseThrow(() -> new CorruptFileException(words, Text.of("is no verdict", "不是判定")));
    }

    private static OptionalDouble number(JsonObject json, String name) throws CorruptFileException {
        Optional<BigDecimal> number = json.optionalNumber(name);
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    private static Optional<Interval> interval(JsonObject json, String name) throws CorruptFileException {
        if (!json.names().contains(name)) {
            return Optional.empty();
        }
        List<BigDecimal> ends = json.numbers(name);
        if (ends.size() != 2) {
            throw new CorruptFileException(name, Text.of("must have two ends", "须有两端"));
        }
        return Optional.of(new Interval(ends.get(0).doubleValue(), ends.get(1).doubleValue()));
    }
}
