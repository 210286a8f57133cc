package org.careshed.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.experiment.Prepared;
import org.careshed.property.StationRelations.Service;

/**
 * What is compared in the mean over cases and replications. Seeds are fixed, so that a test that passes once always
 * passes; fresh cases raise a false alarm once in ten thousand.
 */
final class Pooled {

    /** Chance that a sound program fails a comparison with fresh seeds. */
    static final double FALSE_ALARM = 1e-4;

    private final List<Double> differences = new ArrayList<>();

    /** A difference of one pair, or one deviation from what is expected. */
    void add(double difference) {
        differences.add(difference);
    }

    double mean() {
        return differences.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    int many() {
        return differences.size();
    }

    /** Half the width of the interval of the mean that misses the truth with this probability, by Student's t. */
    double halfWidth(double miss) {
        double mean = mean();
        double squares = differences.stream()
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        double sd = Math.sqrt(squares / (many() - 1));
        return new TDistribution(null, many() - 1.0).inverseCumulativeProbability(1 - miss / 2)
                * sd
                / Math.sqrt(many());
    }

    /** The mean is 0 but for chance. */
    void isZero(String what) {
        double half = halfWidth(FALSE_ALARM);
        Same.holds(Math.abs(mean()) <= half, "%s: mean difference %g, more than %g", what, mean(), half);
    }

    /** The mean is 0 or less but for chance. */
    void isNotMore(String what) {
        double half = halfWidth(2 * FALSE_ALARM);
        Same.holds(mean() <= half, "%s: mean difference %g, more than %g", what, mean(), half);
    }

    /** Services of one replication, after a warm-up that is cut off here. */
    static Collection<Service> services(Prepared prepared, int replication, Workbench bench, long fromMs) {
        return StationRelations.services(bench.lines(prepared, replication).stream()
                        .filter(line -> Long.parseLong(line.split(" ", 2)[0]) >= fromMs)
                        .toList())
                .values();
    }

    static double mean(Collection<Service> services, ToDoubleFunction<Service> of) {
        return services.stream().mapToDouble(of).average().orElse(0);
    }

    static double sum(Collection<Service> services, ToDoubleFunction<Service> of) {
        return services.stream().mapToDouble(of).sum();
    }

    /** Cases of a class, the first ones. */
    static List<Draft> cases(ModelClass in, int most, Function<Draft, Draft> into) {
        List<Draft> cases = new ArrayList<>();
        for (long number = Cases.first(); number < Cases.first() + Math.min(most, Cases.many()); number++) {
            cases.add(into.apply(in.made().apply(number)));
        }
        return cases;
    }
}
