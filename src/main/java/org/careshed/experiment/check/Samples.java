package org.careshed.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Reading>>> running = new ArrayList<>();
            for (int r = readings.size(); r < replications; r++) {
                int replication = r;
                running.add(executor.submit(() -> simulation.readings(replication)));
            }
            for (Future<List<Reading>> future : running) {
                readings.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "replication " + readings.size() + " failed: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
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
