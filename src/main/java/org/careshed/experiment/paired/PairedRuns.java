package org.careshed.experiment.paired;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.WorkPool;
import org.careshed.experiment.away.Errand;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.store.Replay;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.policy.PolicyException;
import org.careshed.quantity.Require;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.problem.ScenarioException;

/**
 * Runs every arm in every world and keeps what it finds; what the store has is not run again. Arms that begin alike in a
 * world are one run until they part. Results depend neither on that, nor on the number of threads, nor on what was there
 * before. A county stands in memory only while its own worlds run.
 */
public final class PairedRuns {
    /** Replications that may wait, for each thread, to be taken in order. */
    private static final int AHEAD = 2;

    private final RunStore store;
    private final MeasureSet measured;
    private final List<String> tables;
    private final int threads;
    private final IntFunction<SortedMap<String, BigDecimal>> draws;
    private final Stage stage;
    private final Map<Played, Role> roles = new ConcurrentHashMap<>();

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
        this(store, measured, tables, threads, draws, new Stage(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private PairedRuns(
            RunStore store,
            MeasureSet measured,
            List<String> tables,
            int threads,
            IntFunction<SortedMap<String, BigDecimal>> draws,
            Stage stage) {
        this.store = store;
        this.measured = measured;
        this.tables = List.copyOf(tables);
        this.threads = Require.positive(threads, "threads");
        this.draws = draws;
        this.stage = stage;
    }

    /** The same, which tells of a replication that failed by what command it is run alone. */
    public PairedRuns replayedBy(Function<Cast, String> command) {
        return new PairedRuns(
                store, measured, tables, threads, draws, new Stage(Optional.of(command), stage.player, stage.workers));
    }

    /** The same with somebody else who lives through each world from its first day on. */
    PairedRuns playedBy(Player player) {
        return new PairedRuns(
                store, measured, tables, threads, draws, new Stage(stage.replay, Optional.of(player), stage.workers));
    }

    /** The same with no beginning shared. */
    PairedRuns fromScratch() {
        return playedBy(PairedRuns::played);
    }

    /** The same with runs that others simulate; what they find is kept here, and is what would be found here. */
    public PairedRuns on(Workers workers) {
        return new PairedRuns(
                store, measured, tables, threads, draws, new Stage(stage.replay, stage.player, Optional.of(workers)));
    }

    /**
     * Runs what is missing, arm by arm.
     *
     * @param told hears of each replication that is done, on any thread
     * @return the parts of each arm, in the order of the worlds
     * @throws ScenarioException when an arm cannot be read, before anything runs
     * @throws PolicyException when a lever of an arm has nothing to act on, before anything runs
     * @throws PairedFailedException when replications failed; all others are run and kept
     * @throws ResultException when the disk fails; what was finished is kept
     */
    public Findings run(List<Arm> arms, List<Luck> worlds, Consumer<Done> told) {
        List<Cast> casts = new ArrayList<>();
        Map<String, List<Part>> parts = new HashMap<>();
        for (Arm arm : arms) {
            parts.put(arm.id(), new ArrayList<>());
            worlds.forEach(luck -> casts.add(new Cast(arm, luck)));
        }
        each(casts, told, (cast, part) -> parts.get(cast.arm().id()).add(part));
        List<String> ids = arms.stream().map(Arm::id).toList();
        return new Findings(ids, worlds, ids.stream().map(parts::get).toList());
    }

    /**
     * Runs what is missing and hands over each finding once, in the order that was asked for and on the thread that
     * asked, so that no more than a few are in memory. Runs of one county should follow one another.
     *
     * @param told hears of each replication that is done, on any thread
     * @throws ScenarioException when an arm cannot be read, before anything runs
     * @throws PolicyException when a lever of an arm has nothing to act on, before anything runs
     * @throws PairedFailedException when replications failed; all others are run and kept
     * @throws ResultException when the disk fails; what was finished is kept
     */
    public void each(List<Cast> casts, Consumer<Done> told, Taker taker) {
        casts.forEach(this::role);
        List<PairedFailure> failures = new ArrayList<>();
        if (stage.workers.isPresent()) {
            Dispatch away = new Dispatch(store, missingOf(casts));
            away.send(stage.workers.get(), measured, cast -> role(cast).files(), told);
            List<Cast> whole = withoutFaults(casts, away, failures);
            here(whole, away.untold(told), taker, failures);
        } else {
            here(casts, told, taker, failures);
        }
        if (!failures.isEmpty()) {
            throw new PairedFailedException(failures, casts.size() - failures.size());
        }
    }

    /** Whether the store has a finding already. Reads the arm, with its faults. */
    public boolean has(Cast cast) {
        return store.has(key(cast));
    }

    /** Under what the store keeps a run. Reads the arm, with its faults. */
    public RunKey key(Cast cast) {
        return key(role(cast), cast.luck());
    }

    /** The scenario's seed under an arm. Reads the arm, with its faults. */
    public long seed(Cast cast) {
        return role(cast).seed();
    }

    /** How many of these runs the store has not; equal counties in equal worlds are one run. */
    public int missing(List<Cast> casts) {
        return missingOf(casts).size();
    }

    /** Those of these runs that belong to a share of all, one for each key, in their order. */
    public List<Cast> share(List<Cast> casts, Share share) {
        Map<RunKey, Cast> mine = byKey(casts);
        mine.keySet().removeIf(key -> !share.has(key));
        return List.copyOf(mine.values());
    }

    /**
     * A replication that is done.
     *
     * @param arm id of the arm
     * @param luck the world
     * @param kept whether the store had it
     */
    public record Done(String arm, Luck luck, boolean kept) {}

    /** Hears what each run of a comparison found. */
    public interface Taker {
        /** What an arm is like in a world. */
        void take(Cast cast, Part part);
    }

    /** Lives through a world. */
    interface Player {
        Part play(Prepared county, MeasureSet measured, int replication);
    }

    /**
     * @param replay the command that runs one replication alone; absent where a scenario is laid out for it when it fails
     * @param player who plays each run from its first day on; absent where runs that begin alike are played once till then
     * @param workers who simulates instead of this process; absent where nobody does
     */
    private record Stage(Optional<Function<Cast, String>> replay, Optional<Player> player, Optional<Workers> workers) {}

    private record Played(Arm arm, int draw) {}

    private void here(List<Cast> casts, Consumer<Done> told, Taker taker, List<PairedFailure> failures) {
        WarmStart start = warmStart(casts, told);
        Queue<Future<Part>> ahead = new ArrayDeque<>();
        try (WorkPool workers = new WorkPool("careshed-paired", threads)) {
            for (int taken = 0, asked = 0; taken < casts.size(); taken++) {
                for (; asked < casts.size() && asked - taken <= AHEAD * threads; asked++) {
                    Cast next = casts.get(asked);
                    ahead.add(workers.submit(() -> part(next, start.takes(next) ? heard -> {} : told)));
                }
                Cast cast = casts.get(taken);
                part(ahead.remove(), cast, failures).ifPresent(part -> taker.take(cast, part));
            }
        }
        start.requireBlame(failures);
    }

    /** The casts that ended in no fault elsewhere. */
    private List<Cast> withoutFaults(List<Cast> casts, Dispatch away, List<PairedFailure> failures) {
        List<Cast> whole = new ArrayList<>();
        for (Cast cast : casts) {
            away.fault(key(cast)).ifPresentOrElse(fault -> failures.add(failure(cast, fault)), () -> whole.add(cast));
        }
        return whole;
    }

    private Map<RunKey, Cast> missingOf(List<Cast> casts) {
        Map<RunKey, Cast> missing = byKey(casts);
        missing.keySet().removeIf(store::has);
        return missing;
    }

    /** The runs by what determines them, each once, in their order. */
    private Map<RunKey, Cast> byKey(List<Cast> casts) {
        Map<RunKey, Cast> runs = new LinkedHashMap<>();
        casts.forEach(cast -> runs.putIfAbsent(key(cast), cast));
        return runs;
    }

    private Role role(Cast cast) {
        int draw = cast.luck().draw();
        return roles.computeIfAbsent(
                new Played(cast.arm(), draw), part -> new Role(cast.arm(), draws.apply(draw), measured));
    }

    private RunKey key(Role role, Luck luck) {
        return new RunKey(role.hash(), luck.replication(), role.measures(), tables, CodeVersion.current());
    }

    /** Runs and keeps those runs that begin like others. */
    private WarmStart warmStart(List<Cast> casts, Consumer<Done> told) {
        WarmStart start = new WarmStart(this::role, measured, (cast, part) -> {
            store.keep(key(cast), withoutMore(part));
            told.accept(new Done(cast.arm().id(), cast.luck(), false));
        });
        if (stage.player.isEmpty()) {
            start.play(List.copyOf(missingOf(casts).values()), threads);
        }
        return start;
    }

    private Part part(Cast cast, Consumer<Done> told) {
        Role role = role(cast);
        Luck luck = cast.luck();
        RunKey key = key(role, luck);
        Optional<Part> before = store.find(key);
        Part part = before.orElseGet(() -> simulated(role, luck));
        if (before.isEmpty()) {
            store.keep(key, part);
        }
        told.accept(new Done(cast.arm().id(), luck, before.isPresent()));
        return part;
    }

    private Part simulated(Role role, Luck luck) {
        Prepared county = role.enter();
        try {
            Player player = stage.player.orElse(PairedRuns::played);
            return withoutMore(player.play(county, measured, luck.replication()));
        } finally {
            role.leave();
        }
    }

    /** Readings, and the tables that are to be kept. */
    private Part withoutMore(Part whole) {
        return whole.keeping(tables);
    }

    private static Part played(Prepared county, MeasureSet measured, int replication) {
        return new Replication(county, measured).run(replication, share -> {});
    }

    /** What a run found; empty where it failed, which is noted. Faults of files and of the machine end everything. */
    private Optional<Part> part(Future<Part> running, Cast cast, List<PairedFailure> failures) {
        try {
            return Optional.of(running.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            Throwable cause = fault.getCause();
            if (cause instanceof ResultException
                    || cause instanceof ScenarioException
                    || cause instanceof PolicyException) {
                throw (RuntimeException) cause;
            }
            if (cause instanceof Error error
                    && !(error instanceof StackOverflowError)
                    && !(error instanceof AssertionError)) {
                throw error;
            }
            failures.add(failure(cast, cause));
            return Optional.empty();
        }
    }

    private PairedFailure failure(Cast cast, Throwable cause) {
        String replay = stage.replay.map(command -> command.apply(cast)).orElseGet(() -> laidOut(cast));
        return new PairedFailure(cast.arm().id(), cast.luck(), role(cast).seed(), replay, cause);
    }

    /** The command for a scenario that stands in no file, as its levers or numbers were chosen by an experiment. */
    private String laidOut(Cast cast) {
        Role role = role(cast);
        return Replay.of(
                store.layOut(role.hash(), role.files()).resolve(Errand.SCENARIO),
                measured,
                cast.luck().replication());
    }
}
