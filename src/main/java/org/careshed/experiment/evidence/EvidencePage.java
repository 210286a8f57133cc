package org.careshed.experiment.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.Effect.Trial;
import org.careshed.experiment.evidence.effect.Published;
import org.careshed.quantity.Require;
import org.careshed.scenario.value.Texts;

/** The part of a Markdown page that is generated: a table of outcomes, then what each effect is. */
public final class EvidencePage {
    /** Where the generated part begins in a page. */
    public static final String BEGIN = "<!-- evidence: begin -->";

    /** Where it ends. */
    public static final String END = "<!-- evidence: end -->";

    private EvidencePage() {}

    /** Whether a page has a place for the generated part. */
    public static boolean fits(String page) {
        int begin = page.indexOf(BEGIN);
        return begin >= 0 && page.indexOf(END) > begin;
    }

    /**
     * A page with the generated part between its marks.
     *
     * @param made how the outcomes came about: command, worlds, code
     */
    public static String in(String page, List<Outcome> outcomes, String made) {
        Require.that(fits(page), "a page has marks where the generated part begins and ends");
        return page.substring(0, page.indexOf(BEGIN)) + BEGIN + "\n" + String.join("\n", lines(outcomes, made)) + "\n"
                + page.substring(page.indexOf(END));
    }

    private static List<String> lines(List<Outcome> outcomes, String made) {
        List<String> lines = new ArrayList<>();
        lines.add(made + " " + EvidenceScreen.sums(outcomes).english());
        lines.add("");
        lines.add("| effect | grade | published | its interval | ours | our interval | verdict |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Outcome outcome : outcomes) {
            Effect effect = outcome.effect();
            lines.add("| [`" + effect.id() + "`](#" + effect.id() + ") "
                    + String.join(
                            " | ",
                            List.of(
                                    "| " + effect.evidence().grade(),
                                    (Wording.published(effect).english() + " "
                                                    + Wording.unit(effect).english())
                                            .strip(),
                                    Wording.publishedInterval(effect).english(),
                                    Wording.ours(outcome).english(),
                                    Wording.oursInterval(outcome).english(),
                                    outcome.words().english()))
                    + " |");
        }
        outcomes.forEach(outcome -> details(outcome, lines));
        return lines;
    }

    private static void details(Outcome outcome, List<String> lines) {
        Effect effect = outcome.effect();
        lines.add("");
        lines.add("### " + effect.id());
        lines.add("");
        lines.add(effect.name().both() + ".");
        lines.add("");
        item(lines, "study", study(effect));
        item(lines, "population", effect.population());
        item(lines, "estimand", effect.published().map(EvidencePage::estimand).orElse(""));
        item(lines, "authors' reason", effect.reason());
        item(lines, "what-if, not counted: assumes", effect.assuming());
        effect.trial().ifPresent(trial -> trial(lines, outcome, trial));
        item(lines, effect.trial().isPresent() ? "remark" : "cannot be expressed", effect.remark());
    }

    private static String study(Effect effect) {
        String source =
                effect.evidence().source().isEmpty() ? "" : effect.evidence().source() + ", ";
        return effect.setting() + " (" + source + "grade " + effect.evidence().grade() + "; stands for "
                + String.join(", ", effect.rows()) + ")";
    }

    private static void trial(List<String> lines, Outcome outcome, Trial trial) {
        item(
                lines,
                "scenarios",
                "`" + trial.base().getFileName() + "` and `" + trial.with().getFileName() + "`");
        item(lines, "our figure", trial.ours());
        outcome.ours()
                .filter(ours -> ours.base().isPresent() && ours.with().isPresent())
                .ifPresent(ours -> item(
                        lines,
                        "without and with",
                        Wording.number(ours.base().get()) + " and "
                                + Wording.number(ours.with().get()) + ", mean of " + ours.worlds() + " worlds"));
    }

    private static String estimand(Published published) {
        String unit = published.unit().isEmpty() ? "" : ", " + published.unit();
        Optional<String> margin =
                published.margin().map(value -> "; within " + Wording.number(value) + " counts as the same");
        return Texts.word(published.estimand()).replace('-', ' ')
                + unit
                + margin.orElse("")
                + (published.comparable() ? "" : "; sizes are not compared");
    }

    private static void item(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add("- " + what + ": " + text.strip().replaceAll("\\s+", " "));
        }
    }
}
