package org.careshed.experiment.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.experiment.sensitivity.Interval;
import org.careshed.experiment.sensitivity.LinearShares;
import org.careshed.experiment.sensitivity.Morris.Effects;
import org.careshed.experiment.sensitivity.SobolIndices;
import org.careshed.experiment.sensitivity.SobolIndices.Indices;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.study.plan.Study.Output;
import org.careshed.experiment.uncertainty.Measuring;
import org.careshed.experiment.uncertainty.Variance;

/**
 * What an experiment says of one output. Indices and effects are those of the mean over the replications, which are the
 * same at all points.
 *
 * @param output the output
 * @param unit its unit; may be empty
 * @param undefined how many values are undefined; nothing is analysed when there are any
 * @param range lowest, mean and highest of the means at the points; none where some are undefined
 * @param variance split between parameters and luck; where points are spread over the ranges and there are two
 *     replications or more
 * @param effects by parameter, of a design that screens
 * @param indices by parameter, of a design that shares out variance
 * @param linear shares of a plane, of points that are spread and enough
 * @param next what to measure next, first first; none without a split and shares
 */
record Answer(
        Output output,
        String unit,
        long undefined,
        Optional<Interval> range,
        Optional<Variance> variance,
        List<Effects> effects,
        List<Indices> indices,
        Optional<LinearShares> linear,
        List<Measuring> next) {

    Answer {
        effects = List.copyOf(effects);
        indices = List.copyOf(indices);
        next = List.copyOf(next);
    }

    /** The answer for one output, by its number. */
    static Answer of(Study study, Layout layout, Records records, int number) {
        Output output = study.outputs().get(number);
        String unit = records.units().get(number);
        long undefined = records.undefined(number);
        if (undefined > 0) {
            return bare(output, unit, undefined, Optional.empty(), List.of());
        }
        double[][] table = records.table(number);
        double[] means = means(table);
        Optional<Interval> range = Optional.of(range(means));
        Design design = study.design();
        long key = Keys.of(Layout.key(study), Keys.id(output.id()));
        if (design instanceof Design.Morris morris) {
            return bare(output, unit, 0, range, Layout.morris(study, morris).of(means));
        }
        if (design instanceof Design.Indices pairs && varies(means)) {
            SobolIndices plan = Layout.indices(study, pairs);
            List<Indices> indices = plan.of(means);
            Optional<Variance> variance = split(table, plan);
            List<Interval> first = indices.stream().map(Indices::first).toList();
            return new Answer(
                    output, unit, 0, range, variance, List.of(), indices, Optional.empty(), next(first, variance));
        }
        if (design instanceof Design.Sample) {
            Optional<LinearShares> linear =
                    table.length >= LinearShares.leastPoints(study.parameters().size()) && varies(means)
                            ? Optional.of(LinearShares.of(layout.shares(), means, key))
                            : Optional.empty();
            Optional<Variance> variance = split(table);
            List<Measuring> next =
                    linear.map(shares -> next(shares.shares(), variance)).orElse(List.of());
            return new Answer(output, unit, 0, range, variance, List.of(), List.of(), linear, next);
        }
        return bare(output, unit, 0, range, List.of());
    }

    private static Answer bare(
            Output output, String unit, long undefined, Optional<Interval> range, List<Effects> effects) {
        return new Answer(
                output, unit, undefined, range, Optional.empty(), effects, List.of(), Optional.empty(), List.of());
    }

    private static List<Measuring> next(List<Interval> first, Optional<Variance> variance) {
        return variance.map(split -> Measuring.ranked(first, split)).orElse(List.of());
    }

    /** Over the points that are spread like the parameters themselves. */
    private static Optional<Variance> split(double[][] table, SobolIndices plan) {
        double[][] free = java.util.stream.IntStream.range(0, table.length)
                .filter(plan::free)
                .mapToObj(point -> table[point])
                .toArray(double[][]::new);
        return split(free);
    }

    private static Optional<Variance> split(double[][] table) {
        return table[0].length < 2 ? Optional.empty() : Optional.of(Variance.of(table));
    }

    private static double[] means(double[][] table) {
        return Arrays.stream(table).mapToDouble(point -> mean(point)).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static Interval range(double[] means) {
        return new Interval(
                mean(means),
                Arrays.stream(means).min().orElseThrow(),
                Arrays.stream(means).max().orElseThrow());
    }

    private static boolean varies(double[] means) {
        return Arrays.stream(means).anyMatch(mean -> mean != means[0]);
    }
}
