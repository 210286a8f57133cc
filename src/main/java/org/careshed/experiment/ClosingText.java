package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.measure.Closing;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
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

    private ClosingText() {}

    /** The lines; empty where the scenario states nothing and nothing swings. */
    public static List<String> lines(Scenario scenario, Summary summary) {
        List<String> lines = new ArrayList<>();
        if (scenario.kind() == Scenario.Kind.COUNTY && !scenario.expectations().isEmpty()) {
            lines.add("Against what is known (range, this run, verdict, source):");
            scenario.expectations().forEach(expected -> lines.add(line(expected, summary)));
        }
        figure(summary, USED, Headline.ALL)
                .flatMap(Estimate::mean)
                .filter(used -> used.doubleValue() > MOST_USED)
                .ifPresent(used -> lines.add(String.format(
                        Locale.ROOT,
                        "WARNING: published waits use %.0f %% of the bound up to which they settle; above 50 %% demand"
                                + " swings from day to day.",
                        used.doubleValue() * 100)));
        return lines;
    }

    private static String line(Expectation expected, Summary summary) {
        Optional<Estimate> found = figure(summary, expected.measure(), expected.of())
                .filter(estimate -> estimate.mean().isPresent());
        String mean = found.map(estimate -> estimate.meanText(Reading.DECIMALS)).orElse("");
        String shown =
                found.map(estimate -> estimate.meanText(decimals(expected))).orElse("-");
        String range = number(expected.low(), expected) + " to " + number(expected.high(), expected);
        return String.format(
                Locale.ROOT,
                "  %-52s %16s %9s  %-13s %s",
                Closing.quantity(expected.measure(), expected.of()),
                range,
                shown,
                Closing.verdict(expected, mean),
                expected.source());
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
