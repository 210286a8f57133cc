package org.careshed.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.careshed.experiment.WorkPool;
import org.careshed.result.Reading;
import org.careshed.scenario.Expectation;

/** Readings of the replications of one simulation so far, in the order of their numbers whatever thread ran them. */
final class Samples {

    private final Simulation simulation;
    private final int threads;
    private final List<List<Reading>> readings = new ArrayList<>();

    Samples(Simulation simulation, int threads) {
        this.simulation = simulation;
        this.threads = threads;
    }

    int replications() {
        return readings.size();
    }

    /** Runs what is missing to the given number of replications. A fault in one of them ends all. */
    void extendTo(int replications) {
        try (WorkPool workers = new WorkPool("careshed-check", threads)) {
            readings.addAll(workers.all(IntStream.range(readings.size(), replications)
                    .mapToObj(this::replication)
                    .toList()));
        }
    }

    private Callable<List<Reading>> replication(int number) {
        return () -> {
            try {
                return simulation.readings(number);
            } catch (RuntimeException fault) {
                throw new IllegalStateException("replication " + number + " failed: " + fault, fault);
            }
        };
    }

    /** The verdict on each expectation by the replications so far. */
    List<Verdict> verdicts(List<Expectation> expectations) {
        return expectations.stream().map(this::verdict).toList();
    }

    private Verdict verdict(Expectation expected) {
        double[] values = new double[readings.size()];
        for (int r = 0; r < values.length; r++) {
            String text = text(readings.get(r), expected);
            if (text.isEmpty()) {
                return Verdict.notMeasured(expected);
            }
            values[r] = Double.parseDouble(text);
        }
        return Verdict.of(expected, values);
    }

    private static String text(List<Reading> readings, Expectation expected) {
        for (Reading reading : readings) {
            if (reading.measure().equals(expected.measure()) && reading.of().equals(expected.of())) {
                return reading.text();
            }
        }
        return "";
    }
}
