package org.careshed.experiment.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.WorkPool;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Simulated scenarios, each kept under the hash of all that determines it: what was simulated once, by this process or
 * an earlier one, is read back. So a calibration that was stopped goes on where it was and ends as if it had not been.
 */
final class Evaluations implements AutoCloseable {
    private static final String FOLDER = "evaluations";
    private static final int SHORT = 32;

    private final ScenarioReader reader = reader();
    private final Path folder;
    private final RunStore store;
    private final List<String> tables;
    private final WorkPool workers;
    private final AtomicInteger simulated = new AtomicInteger();

    /** @param tables kept beside the readings */
    Evaluations(Path folder, List<String> tables, int threads) {
        this.folder = folder.resolve(FOLDER);
        this.store = new RunStore(this.folder);
        this.tables = List.copyOf(tables);
        guarded(() -> Files.createDirectories(this.folder));
        this.workers = new WorkPool("careshed-calibration", threads);
    }

    /** A reader that knows every lever. */
    static ScenarioReader reader() {
        return new ScenarioReader(Policies.shapes());
    }

    /**
     * A scenario file with other numbers.
     *
     * @param replications how many, from 0 on
     */
    record Point(Path scenario, SortedMap<String, BigDecimal> numbers, int replications) {}

    /** Simulates, or reads back, several points at once; in their order. */
    List<Figures> all(List<Point> points) {
        List<List<Future<Part>>> waiting = new ArrayList<>();
        for (Point point : points) {
            List<Future<Part>> parts = new ArrayList<>();
            for (int replication = 0; replication < point.replications(); replication++) {
                int number = replication;
                parts.add(workers.submit(() -> part(point, number)));
            }
            waiting.add(parts);
        }
        return waiting.stream()
                .map(parts -> new Figures(parts.stream().map(WorkPool::done).toList()))
                .toList();
    }

    /** Simulates, or reads back, one point. */
    Figures one(Point point) {
        return all(List.of(point)).get(0);
    }

    /** Any work in the order of the list, on the same threads. */
    <T> List<T> each(List<Callable<T>> work) {
        return workers.all(work);
    }

    /** Reads a scenario with other numbers. */
    Scenario scenario(Path file, SortedMap<String, BigDecimal> numbers) {
        return reader.read(file, numbers).scenario();
    }

    /** The fingerprint of a scenario with other numbers. */
    String hash(Path file, SortedMap<String, BigDecimal> numbers) {
        return reader.read(file, numbers).hash();
    }

    /** The numbers of a scenario file. */
    SortedMap<String, BigDecimal> numbers(Path file) {
        return reader.numbers(file);
    }

    /** What stands behind the numbers of a scenario file. */
    SortedMap<String, String> units(Path file) {
        return reader.units(file);
    }

    /** Bytes that an earlier process kept under a key, or that are made and kept now. */
    byte[] kept(String key, Callable<byte[]> making) {
        Path file = folder.resolve(key.substring(0, SHORT) + ".csv");
        return guarded(() -> {
            if (!Files.exists(file)) {
                AtomicFile.write(file, making.call());
            }
            return Files.readAllBytes(file);
        });
    }

    /** How many replications this process simulated. */
    int simulated() {
        return simulated.get();
    }

    @Override
    public void close() {
        workers.close();
    }

    private Part part(Point point, int replication) {
        Resolved resolved = reader.read(point.scenario(), point.numbers());
        Scenario scenario = resolved.scenario();
        RunKey key = new RunKey(
                resolved.hash(), replication, MeasureSet.HEADLINE.names(scenario), tables, CodeVersion.current());
        return store.find(key).orElseGet(() -> {
            Part part = simulate(scenario, replication);
            store.keep(key, part);
            return part;
        });
    }

    private Part simulate(Scenario scenario, int replication) {
        simulated.incrementAndGet();
        Part whole = new Replication(Prepared.of(scenario), MeasureSet.HEADLINE).run(replication, share -> {});
        return new Part(
                replication,
                whole.readings(),
                whole.tables().stream()
                        .filter(table -> tables.contains(table.name()))
                        .toList());
    }

    private <T> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
