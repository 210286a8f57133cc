package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.measure.Closing;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
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
    public static List<String> lines(Scenario scenario, Summary summary) {
        List<String> lines = new ArrayList<>();
        if (scenario.kind() == Scenario.Kind.COUNTY && !scenario.expectations().isEmpty()) {
            lines.add("Against what is known (this run, known range, verdict; sources in closing.csv):");
            scenario.expectations().forEach(expected -> addRow(lines, expected, summary));
        }
        figure(summary, USED, Headline.ALL)
                .flatMap(Estimate::mean)
                .filter(used -> used.doubleValue() > MOST_USED)
                .ifPresent(used -> lines.addAll(warning(used.doubleValue())));
        return lines;
    }

    private static List<String> warning(double used) {
        Paragraphs text = new Paragraphs(SummaryText.WIDTH);
        text.add(String.format(
                Locale.ROOT,
                "WARNING: published waits use %.0f %% of the bound up to which they settle; above 50 %% demand swings"
                        + " from day to day.",
                used * 100));
        return text.lines();
    }

    /** A long name gets a line of its own. */
    private static void addRow(List<String> lines, Expectation expected, Summary summary) {
        Optional<Estimate> found = figure(summary, expected.measure(), expected.of())
                .filter(estimate -> estimate.mean().isPresent());
        String mean = found.map(estimate -> estimate.meanText(Reading.DECIMALS)).orElse("");
        String shown =
                found.map(estimate -> estimate.meanText(decimals(expected))).orElse("-");
        String range = number(expected.low(), expected) + " to " + number(expected.high(), expected);
        String name = Closing.quantity(expected.measure(), expected.of());
        boolean fits = name.length() <= NAME;
        if (!fits) {
            lines.add("  " + name);
        }
        lines.add(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s%8s  %-16s %s",
                fits ? name : "",
                shown,
                range,
                Closing.verdict(expected, mean)));
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
