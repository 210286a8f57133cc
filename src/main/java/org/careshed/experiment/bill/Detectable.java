package org.careshed.experiment.bill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.paired.Contrast;

/**
 * The smallest true difference of a figure that a comparison will call a difference in four cases of five:
 * (t(0.975, n - 1) + t(0.8, n - 1)) s / sqrt(n), with s the standard deviation of the paired difference and n the worlds
 * to come. It is that of one comparison alone: adjustment for many asks for more.
 *
 * @param base id of the arm that is compared with
 * @param with id of the other
 * @param figure what is compared
 * @param seen worlds that the standard deviation is from, 2 or more
 * @param deviation standard deviation of the difference, in the unit of the figure
 * @param difference the smallest that will show, in the unit of the figure; empty with fewer than two worlds to come
 */
public record Detectable(
        String base, String with, Figure figure, int seen, double deviation, Optional<Double> difference) {
    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    /**
     * From worlds that were run, those figures that two of them have on both sides.
     *
     * @param base id of the arm that is compared with
     * @param with id of the other
     * @param figures to be told, in this order
     * @param values figures of each world as decimal text, empty or missing where undefined
     * @param others the same under the other arm, in the same worlds
     * @param worlds to come
     */
    public static List<Detectable> of(
            String base,
            String with,
            Collection<Figure> figures,
            List<Map<Figure, String>> values,
            List<Map<Figure, String>> others,
            int worlds) {
        return figures.stream()
                .flatMap(
                        figure -> of(base, with, figure, texts(figure, values), texts(figure, others), worlds).stream())
                .toList();
    }

    private static List<String> texts(Figure figure, List<Map<Figure, String>> worlds) {
        return worlds.stream().map(world -> world.getOrDefault(figure, "")).toList();
    }

    static Optional<Detectable> of(
            String base, String with, Figure figure, List<String> values, List<String> others, int worlds) {
        var difference = Contrast.of(values, others).difference();
        if (difference.halfWidth().isEmpty()) {
            return Optional.empty();
        }
        double deviation = Math.sqrt(Contrast.variance(difference));
        return Optional.of(new Detectable(
                base,
                with,
                figure,
                Contrast.defined(difference),
                deviation,
                worlds < 2 ? Optional.empty() : Optional.of(factor(worlds) * deviation)));
    }

    /** Smallest difference that shows in so many worlds, in standard deviations of the paired difference. */
    public static double factor(int worlds) {
        TDistribution t = new TDistribution(null, worlds - 1);
        return (t.inverseCumulativeProbability(1 - LEVEL / 2) + t.inverseCumulativeProbability(POWER))
                / Math.sqrt(worlds);
    }

    /**
     * How far a standard deviation from so many worlds may be off: the true one lies, with 95 %, between the first and
     * the second times it (normal differences).
     *
     * @param seen worlds, 2 or more
     */
    public static double[] doubt(int seen) {
        ChiSquaredDistribution spread = new ChiSquaredDistribution(null, seen - 1);
        return new double[] {
            Math.sqrt((seen - 1) / spread.inverseCumulativeProbability(1 - LEVEL / 2)),
            Math.sqrt((seen - 1) / spread.inverseCumulativeProbability(LEVEL / 2))
        };
    }
}
