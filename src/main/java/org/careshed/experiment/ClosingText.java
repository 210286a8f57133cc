package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.measure.Closing;
import org.careshed.result.Called;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.MeasureName;
import org.careshed.result.Paragraphs;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Scenario;

/**
 * What is known of a county beside what its run says, in lines for the screen: a line for each expectation of the
 * scenario with the verdict on the mean over replications, and a warning where published waits make demand swing.
 */
public final class ClosingText {

    private static final String USED = "stability_used";

    /** Half of the bound: above it waits swing from day to day before they settle (model section 4.9). */
    private static final double MOST_USED = 0.5;

    /** Longest name that has its figures on the same line, characters. */
    private static final int NAME = 38;

    private ClosingText() {}

    /** The lines; empty where the scenario states nothing and nothing swings. */
    public static List<String> lines(Scenario scenario, Summary summary, Language language) {
        List<String> lines = new ArrayList<>();
        if (scenario.kind() == Scenario.Kind.COUNTY && !scenario.expectations().isEmpty()) {
            lines.add(Text.of(
                            "Against what is known (this run, known range, verdict; sources in closing.csv):",
                            "与已知数据对照（本次运行、已知范围、判定；来源见 closing.csv）：")
                    .in(language));
            Called names = ScenarioNames.of(scenario);
            scenario.expectations().forEach(expected -> lines.addAll(row(expected, summary, language, names)));
        }
        figure(summary, USED, Headline.ALL)
                .flatMap(Estimate::mean)
                .filter(used -> used.doubleValue() > MOST_USED)
                .ifPresent(used -> lines.addAll(warning(used.doubleValue(), language)));
        return lines;
    }

    private static List<String> warning(double used, Language language) {
        Paragraphs text = new Paragraphs(SummaryText.WIDTH, language);
        text.add(Text.of(
                        "WARNING: published waits use {used} % of the bound up to which they settle; above 50 % demand"
                                + " swings from day to day.",
                        "警告：公布的等候时间已用到稳定界限的 {used}%；超过 50% 时，需求会逐日摆动。")
                .with("used", String.format(Locale.ROOT, "%.0f", used * 100)));
        return text.lines();
    }

    /** A long name gets a line of its own. */
    private static List<String> row(Expectation expected, Summary summary, Language language, Called names) {
        Optional<Estimate> found = figure(summary, expected.measure(), expected.of())
                .filter(estimate -> estimate.mean().isPresent());
        String mean = found.map(estimate -> estimate.meanText(Reading.DECIMALS)).orElse("");
        String shown =
                found.map(estimate -> estimate.meanText(decimals(expected))).orElse("-");
        String range = Text.of("{low} to {high}", "{low} 至 {high}")
                .with("low", number(expected.low(), expected))
                .with("high", number(expected.high(), expected))
                .in(language);
        String name = name(expected, names).in(language);
        boolean fits = Cells.of(name) <= NAME;
        String figures = String.format(Locale.ROOT, "%8s", shown) + "  " + Cells.left(range, 16) + " "
                + verdict(Closing.verdict(expected, mean)).in(language);
        return fits
                ? List.of("  " + Cells.left(name, NAME) + figures)
                : List.of("  " + name, "  " + " ".repeat(NAME) + figures);
    }

    private static Text name(Expectation expected, Called names) {
        Text measure = MeasureName.of(expected.measure());
        String of = expected.of();
        return Text.of(
                Closing.quantity(expected.measure(), of),
                of.equals(Headline.ALL)
                        ? measure.chinese()
                        : measure.chinese() + "：" + names.of(of).chinese());
    }

    private static Text verdict(String english) {
        String note = "note: ";
        return english.startsWith(note)
                ? Text.of(note, "注：").then(verdict(english.substring(note.length())))
                : switch (english) {
                    case "within" -> Text.of("within", "范围内");
                    case "below" -> Text.of("below", "偏低");
                    case "above" -> Text.of("above", "偏高");
                    default -> Text.of("not measured", "未测");
                };
    }

    private static Optional<Estimate> figure(Summary summary, String measure, String of) {
        return summary.headlines().stream()
                .filter(headline ->
                        headline.measure().equals(measure) && headline.of().equals(of))
                .map(Headline::estimate)
                .findFirst();
    }

    private static String number(double bound, Expectation expected) {
        return String.format(Locale.ROOT, "%." + decimals(expected) + "f", bound);
    }

    /** Two decimals of figures of 10 and more, four of smaller ones. */
    private static int decimals(Expectation expected) {
        return Math.abs(expected.high()) >= 10 ? 2 : 4;
    }
}
