package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.careshed.result.Estimate;

/**
 * What every point found in every replication.
 *
 * @param values by output, then point, then replication; empty where undefined
 * @param units by output; empty for sums of tables
 * @param simulated replications that were run
 * @param kept replications that the store had
 */
record Records(List<List<List<Optional<BigDecimal>>>> values, List<String> units, int simulated, int kept) {
    Records {
        values = List.copyOf(values);
        units = List.copyOf(units);
    }

    /** How many values of an output are undefined. */
    long undefined(int output) {
        return values.get(output).stream()
                .flatMap(List::stream)
                .filter(Optional::isEmpty)
                .count();
    }

    /** An output by point, then replication; all must be defined. */
    double[][] table(int output) {
        return values.get(output).stream()
                .map(point -> point.stream()
                        .mapToDouble(value -> value.orElseThrow().doubleValue())
                        .toArray())
                .toArray(double[][]::new);
    }

    /** An output of a point in each replication as decimal text. */
    List<String> texts(int output, int point) {
        return values.get(output).get(point).stream()
                .map(value -> value.map(BigDecimal::toPlainString).orElse(""))
                .toList();
    }

    /** An output of a point over its replications. */
    Estimate estimate(int output, int point) {
        return Estimate.of(texts(output, point));
    }
}
