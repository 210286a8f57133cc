package org.careshed.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.experiment.calibration.sheet.Spread;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Quantity;
import org.careshed.measure.Closing;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Reading;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;

/** The calibration card: what was fitted and how well, what that pins down, what was held out, and what closes. */
final class Card {
    /** A parameter is not identified when the fit leaves more than this part of what was open before. */
    static final double OPEN = 0.9;

    private final Found found;

    Card(Found found) {
        this.found = found;
    }

    /** All sheets in reading order. */
    List<Sheet> sheets() {
        Calibration plan = found.plan();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(figures("targets", "What was fitted", plan.targets()));
        if (!plan.patterns().isEmpty()) {
            sheets.add(figures("patterns", "What was not fitted, but rules draws out", plan.patterns()));
        }
        if (!plan.heldOut().isEmpty()) {
            sheets.add(figures("held_out", "What was held out", plan.heldOut()));
        }
        claims().ifPresent(sheets::add);
        sheets.add(free());
        plan.ensemble().ifPresent(ensemble -> {
            if (!found.draws().isEmpty()) {
                sheets.add(drawn(ensemble));
                sheets.add(draws());
            }
        });
        plan.without().ifPresent(without -> sheets.add(without(without)));
        if (!found.scenario().expectations().isEmpty()) {
            sheets.add(closing());
        }
        return sheets;
    }

    private Sheet figures(String id, String title, List<Target> targets) {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : targets) {
            Estimate estimate = found.figures().estimate(target.quantity());
            double mean = found.figures().of(target);
            rows.add(List.of(
                    target.name(),
                    wanted(target),
                    Sheet.figure(mean),
                    interval(estimate),
                    new Spread(found.drawn(target)).text(),
                    target.verdict(mean),
                    source(target.evidence())));
        }
        return new Sheet(
                id,
                title,
                "",
                List.of("figure", "wanted", "fit", "95 %", "ensemble (5 to 95 %)", "verdict", "source (grade)"),
                rows);
    }

    /** The true share of care in the county beside the one that claims show; none where nobody claims anything. */
    private Optional<Sheet> claims() {
        List<List<String>> rows = new ArrayList<>();
        for (String share : List.of("care_in_county_share", "care_in_county_share_claims")) {
            Estimate estimate = found.figures().estimate(Quantity.reading(share, Headline.ALL));
            if (estimate.mean().isEmpty()) {
                return Optional.empty();
            }
            rows.add(List.of(share, Sheet.figure(estimate.mean().get().doubleValue()), interval(estimate)));
        }
        return Optional.of(new Sheet(
                "claims",
                "What claims would show",
                "The first share is the true one. Claims show visits outside the county only where they are settled or"
                        + " brought home (money.settled_outside).",
                List.of("figure", "fit", "95 %"),
                rows));
    }

    private Sheet free() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < found.plan().free().size(); i++) {
            Free free = found.plan().free().get(i);
            Dial dial = free.dial();
            double setting = dial.setting(found.fit().get(i));
            Spread spread = new Spread(found.refitted(i));
            double ensembleSd = spread.none() ? 0 : spread.sd();
            double sd = StrictMath.sqrt(
                    found.sensitivity().posteriorSd(i) * found.sensitivity().posteriorSd(i) + ensembleSd * ensembleSd);
            double ratio = sd / free.priorSd();
            boolean atBound = setting <= dial.at(0.001) || setting >= dial.at(0.999);
            rows.add(List.of(
                    dial.name(),
                    dial.way().name().toLowerCase(java.util.Locale.ROOT),
                    Sheet.figure(free.priorMean()) + " +/- " + Sheet.figure(free.priorSd()),
                    Sheet.figure(setting),
                    Sheet.figure(sd),
                    Sheet.figure(ratio),
                    (ratio > OPEN ? "not identified" : "pinned down") + (atBound ? ", at its bound" : "")));
        }
        return new Sheet(
                "parameters",
                "What the figures pin down",
                "Standard deviations of factors are those of the logarithm. What is left open has two sources: the"
                        + " tolerances of the targets, and the spread over the ensemble. A parameter is not identified"
                        + " where more than 0.9 of what was open before is left.",
                List.of("parameter", "way", "before", "fit", "sd after", "after / before", "says"),
                rows);
    }

    private Sheet drawn(Calibration.Ensemble ensemble) {
        List<List<String>> rows = new ArrayList<>();
        for (int d = 0; d < ensemble.drawn().size(); d++) {
            Dial dial = ensemble.drawn().get(d);
            int position = d;
            double[] kept = found.kept().stream()
                    .mapToDouble(draw -> draw.drawn().get(position))
                    .toArray();
            Spread moving =
                    new Spread(java.util.Arrays.stream(kept).map(dial::moving).toArray());
            double ratio = moving.none() ? 0 : moving.sd() / dial.evenSd();
            rows.add(List.of(
                    dial.name(),
                    dial.way().name().toLowerCase(java.util.Locale.ROOT),
                    Sheet.figure(dial.low()) + " to " + Sheet.figure(dial.high()),
                    new Spread(kept).text(),
                    moving.none() ? "" : Sheet.figure(ratio),
                    moving.none() ? "too few draws" : ratio > OPEN ? "not identified" : "narrowed",
                    source(dial.evidence())));
        }
        return new Sheet(
                "evidence",
                "What the evidence leaves open",
                "Drawn evenly between the bounds and refitted each time: whatever is drawn, the targets can be met.",
                List.of("parameter", "way", "range", "kept (5 to 95 %)", "after / before", "says", "source (grade)"),
                rows);
    }

    private Sheet draws() {
        Map<String, Integer> missed = new TreeMap<>();
        found.draws().forEach(draw -> draw.misses().forEach(id -> missed.merge(id, 1, Integer::sum)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("drawn", Integer.toString(found.draws().size())));
        rows.add(List.of("kept", Integer.toString(found.kept().size())));
        missed.forEach((id, times) -> rows.add(List.of("ruled out by " + id, Integer.toString(times))));
        return new Sheet(
                "draws",
                "Draws",
                "A draw may miss several. A pattern that the fit itself misses speaks against the model and rules out none.",
                List.of("what", "draws"),
                rows);
    }

    private Sheet without(Calibration.Without without) {
        Figures figures = found.without().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (Target prior : without.priors()) {
            double[] drawn = found.withoutDraws().stream()
                    .mapToDouble(draw -> draw.get(prior.id()))
                    .toArray();
            rows.add(List.of(
                    prior.name(),
                    wanted(prior),
                    Sheet.figure(figures.of(prior)),
                    interval(figures.estimate(prior.quantity())),
                    new Spread(drawn).text(),
                    prior.verdict(figures.of(prior)),
                    source(prior.evidence())));
        }
        return new Sheet(
                "without_levers",
                "The county without its levers",
                "A result, never a target: the fitted county under the same numbers, its levers taken away, beside what"
                        + " was thought before.",
                List.of(
                        "figure",
                        "prior",
                        "without levers",
                        "95 %",
                        "ensemble (5 to 95 %)",
                        "verdict",
                        "source (grade)"),
                rows);
    }

    private Sheet closing() {
        List<List<String>> rows = new ArrayList<>();
        for (Expectation expected : found.scenario().expectations()) {
            Estimate estimate = found.figures().estimate(Quantity.reading(expected.measure(), expected.of()));
            String mean = estimate.meanText(Reading.DECIMALS);
            rows.add(List.of(
                    Closing.quantity(expected.measure(), expected.of()),
                    Sheet.figure(expected.low()) + " to " + Sheet.figure(expected.high()),
                    mean.isEmpty() ? "" : Sheet.figure(Double.parseDouble(mean)),
                    Closing.verdict(expected, mean).replace("note: ", ""),
                    source(new Evidence(expected.source(), expected.grade()))));
        }
        return new Sheet(
                "closing",
                "The closing table",
                "",
                List.of("figure", "range", "fit", "verdict", "source (grade)"),
                rows);
    }

    private static String wanted(Target target) {
        return target.ranged()
                ? Sheet.figure(target.low()) + " to " + Sheet.figure(target.high())
                : Sheet.figure(target.value()) + " +/- " + Sheet.figure(target.high() - target.value());
    }

    private static String interval(Estimate estimate) {
        return estimate.halfWidth()
                .map(half -> "+/- " + Sheet.figure(half.doubleValue()))
                .orElse("");
    }

    private static String source(Evidence evidence) {
        return evidence.source() + " (" + evidence.grade() + ")";
    }
}
