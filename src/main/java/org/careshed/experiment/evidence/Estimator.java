package org.careshed.experiment.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.evidence.effect.Estimand;
import org.careshed.experiment.evidence.effect.Figure;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.Estimate;
import org.careshed.result.Part;
import org.careshed.scenario.Expectation.Range;

/**
 * Estimates an effect as its study did, world by world: the figure of each arm, or its slope over whole months, is put on
 * the estimand's scale; the difference of two arms in the same world is the effect, and its spread over worlds gives the
 * interval. The arm without the policy takes the place of the study's control or of its trend before.
 */
final class Estimator {
    private static final int DECIMALS = 12;

    private final Estimand estimand;
    private final Figure figure;

    Estimator(Estimand estimand, Figure figure) {
        this.estimand = estimand;
        this.figure = figure;
    }

    /** The figure in one world under one arm, or its slope; empty where it is undefined or not there. */
    Optional<Double> value(Part part) {
        return estimand == Estimand.SLOPE ? Slope.of(figure.monthly(part)) : figure.in(part);
    }

    /** The effect between the values of two arms in the same worlds. */
    Ours between(List<Optional<Double>> base, List<Optional<Double>> with) {
        Contrast contrast = Contrast.of(
                base.stream().map(this::text).toList(),
                with.stream().map(this::text).toList());
        Estimate effect = estimand == Estimand.LEVEL ? contrast.with() : contrast.difference();
        return new Ours(
                mean(base),
                mean(with),
                effect.mean().map(BigDecimal::doubleValue).map(estimand::printed),
                effect.halfWidth().map(half -> interval(effect, half)),
                Contrast.defined(effect));
    }

    private String text(Optional<Double> value) {
        return value.map(estimand::scaled)
                .filter(Double::isFinite)
                .map(scaled -> new BigDecimal(scaled)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString())
                .orElse("");
    }

    private Range interval(Estimate effect, BigDecimal half) {
        double mean = effect.mean().orElseThrow().doubleValue();
        return new Range(estimand.printed(mean - half.doubleValue()), estimand.printed(mean + half.doubleValue()));
    }

    private static Optional<Double> mean(List<Optional<Double>> values) {
        var defined = values.stream().flatMap(Optional::stream).mapToDouble(Double::doubleValue);
        var mean = defined.average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }
}
