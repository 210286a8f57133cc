package org.careshed.experiment.paired;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.quantity.Require;
import org.careshed.result.Part;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.read.Resolved;

/**
 * Runs every arm in every world and keeps what it finds; what the store has is not run again. Results depend neither on
 * the number of threads nor on what was there before.
 */
public final class PairedRuns {
    private final RunStore store;
    private final MeasureSet measured;
    private final List<String> tables;
    private final int threads;
    private final IntFunction<SortedMap<String, BigDecimal>> draws;

    /**
     * @param measured what listens
     * @param tables names of the tables to keep beside the readings
     * @param threads replications at once, 1 or more
     * @param draws numbers of a draw by path
     */
    public PairedRuns(
            RunStore store,
            MeasureSet measured,
            List<String> tables,
            int threads,
            IntFunction<SortedMap<String, BigDecimal>> draws) {
        this.store = store;
        this.measured = measured;
        this.tables = List.copyOf(tables);
        this.threads = Require.positive(threads, "threads");
        this.draws = draws;
    }

    /**
     * Runs what is missing, world by world.
     *
     * @param told hears of each replication that is done, on any thread
     * @return the parts of each arm, in the order of the worlds
     * @throws org.careshed.scenario.problem.ScenarioException when an arm cannot be read, before anything runs
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Findings run(List<Arm> arms, List<Luck> worlds, Consumer<Done> told) {
        Map<Cast, Role> roles = roles(arms, worlds);
        ExecutorService workers = workers();
        try {
            List<List<Future<Part>>> waiting = new ArrayList<>();
            arms.forEach(arm -> waiting.add(new ArrayList<>()));
            for (Luck luck : worlds) {
                for (int arm = 0; arm < arms.size(); arm++) {
                    Role role = roles.get(new Cast(arm, luck.draw()));
                    String id = arms.get(arm).id();
                    waiting.get(arm).add(workers.submit(() -> part(role, id, luck, told)));
                }
            }
            return new Findings(
                    arms.stream().map(Arm::id).toList(),
                    worlds,
                    waiting.stream()
                            .map(parts -> parts.stream().map(PairedRuns::done).toList())
                            .toList());
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * A replication that is done.
     *
     * @param arm id of the arm
     * @param luck the world
     * @param kept whether the store had it
     */
    public record Done(String arm, Luck luck, boolean kept) {}

    private record Cast(int arm, int draw) {}

    /** A scenario that is read, and its county, which is built when the first replication needs it. */
    private static final class Role {
        private final Resolved resolved;
        private final Map<Boolean, Prepared> built = new ConcurrentHashMap<>();

        Role(Resolved resolved) {
            this.resolved = resolved;
        }

        Prepared prepared() {
            return built.computeIfAbsent(true, first -> Prepared.of(resolved.scenario()));
        }
    }

    private Map<Cast, Role> roles(List<Arm> arms, List<Luck> worlds) {
        Map<Cast, Role> roles = new ConcurrentHashMap<>();
        for (Luck luck : worlds) {
            for (int arm = 0; arm < arms.size(); arm++) {
                Arm one = arms.get(arm);
                roles.computeIfAbsent(
                        new Cast(arm, luck.draw()), cast -> new Role(one.resolved(draws.apply(cast.draw()))));
            }
        }
        return roles;
    }

    private Part part(Role role, String arm, Luck luck, Consumer<Done> told) {
        RunKey key = new RunKey(
                role.resolved.hash(),
                luck.replication(),
                measured.names(role.resolved.scenario()),
                tables,
                CodeVersion.current());
        var before = store.find(key);
        if (before.isPresent()) {
            told.accept(new Done(arm, luck, true));
            return before.get();
        }
        Part whole = new Replication(role.prepared(), measured).run(luck.replication(), share -> {});
        Part part = new Part(
                luck.replication(),
                whole.readings(),
                whole.tables().stream()
                        .filter(table -> tables.contains(table.name()))
                        .toList());
        store.keep(key, part);
        told.accept(new Done(arm, luck, false));
        return part;
    }

    private ExecutorService workers() {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, "careshed-paired");
            worker.setDaemon(true);
            return worker;
        });
    }

    private static Part done(Future<Part> part) {
        try {
            return part.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (fault.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }
}
