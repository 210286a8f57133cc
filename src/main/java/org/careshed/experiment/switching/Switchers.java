package org.careshed.experiment.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.SameWorlds;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.experiment.switching.why.Places;
import org.careshed.quantity.Require;
import org.careshed.result.ResultException;
import org.careshed.scenario.Scenario;

/** Who goes elsewhere under B than under A, replication by replication. */
public final class Switchers {
    private final Places places;
    private final Groups groups;
    private final List<Both.Found> found;
    private final int kept;

    private Switchers(Places places, Groups groups, List<Both.Found> found, int kept) {
        this.places = places;
        this.groups = groups;
        this.found = List.copyOf(found);
        this.kept = kept;
    }

    /**
     * Lives through replications 0, 1, 2 ... of both counties, as far as they are not kept.
     *
     * @param store where each replication is kept as soon as it is found; empty for nowhere
     * @param replications how many, 1 or more
     * @param threads replications at once, 1 or more; the result does not depend on it
     * @param steps hears which share of the replications is done, on any thread
     * @throws ResultException if the two are not about the same people, or have no residents
     */
    public static Switchers of(
            Optional<PairStore> store, Prepared a, Prepared b, int replications, int threads, DoubleConsumer steps) {
        requireResidents(a);
        requireResidents(b);
        SameWorlds.requirePeople(a, b);
        Places places = new Places(a.county(), b.county());
        Groups groups = new Groups(a.county());
        AtomicInteger done = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        ExecutorService workers = workers(Require.positive(threads, "threads"));
        try {
            List<Future<Both.Found>> running = new ArrayList<>();
            for (int replication = 0; replication < Require.positive(replications, "replications"); replication++) {
                int which = replication;
                running.add(workers.submit(() -> {
                    Optional<Both.Found> before = store.flatMap(pairs -> pairs.find(which, groups));
                    before.ifPresent(same -> kept.incrementAndGet());
                    Both.Found one = before.orElseGet(() -> new Both(a, b, places, which).run(groups));
                    if (before.isEmpty()) {
                        store.ifPresent(pairs -> pairs.keep(which, one));
                    }
                    steps.accept(done.incrementAndGet() / (double) replications);
                    return one;
                }));
            }
            List<Both.Found> found = new ArrayList<>();
            for (Future<Both.Found> one : running) {
                found.add(result(one, found.size()));
            }
            return new Switchers(places, groups, found, kept.get());
        } finally {
            workers.shutdownNow();
        }
    }

    /** How many replications were kept from before. */
    public int kept() {
        return kept;
    }

    /** The facilities of both counties. */
    public Places places() {
        return places;
    }

    /** How many replications. */
    public int replications() {
        return found.size();
    }

    Groups groups() {
        return groups;
    }

    List<Both.Found> found() {
        return found;
    }

    private static void requireResidents(Prepared prepared) {
        if (prepared.county().scenario().kind() != Scenario.Kind.COUNTY) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    prepared.county().scenario().id() + " has no residents who choose: its patients come by the clock");
        }
    }

    private static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, "careshed-switchers");
            worker.setDaemon(true);
            return worker;
        });
    }

    private static Both.Found result(Future<Both.Found> running, int replication) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Error error && !(error instanceof AssertionError)) {
                throw error;
            }
            if (fault.getCause() instanceof ResultException disk) {
                throw disk;
            }
            throw new IllegalStateException("replication " + replication + " failed", fault.getCause());
        }
    }
}
