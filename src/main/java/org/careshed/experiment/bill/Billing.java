package org.careshed.experiment.bill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioNames;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.result.Part;
import org.careshed.scenario.Scenario;

/** Makes the bill of an order: looks what is kept, runs a pilot where one is asked for, and tries the counties out. */
public final class Billing {
    /** Bytes of a results folder's tables, CSV and Parquet, over those of its parts, about. */
    private static final long RUN_TABLES = 4;

    /** How often a world is lived through in a pair. */
    private static final int LIVES = 3;

    private static final String ANY_KEY = "0".repeat(64);

    private final Order order;
    private final Map<Cast, Map<Figure, String>> seen = new HashMap<>();
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final Map<Arm, Trial> trials = new LinkedHashMap<>();
    private long partBytes;

    private Billing(Order order) {
        this.order = order;
    }

    /**
     * Makes the bill.
     *
     * @param pilot worlds of every pair to run first, and to keep; 0 for none
     * @param trial seconds to try each scenario out
     * @param told hears of each run of the pilot, on any thread
     * @throws org.careshed.scenario.problem.ScenarioException when an arm cannot be read
     * @throws org.careshed.experiment.paired.PairedFailedException when runs of the pilot failed
     */
    public static Bill of(Order order, int pilot, int trial, Consumer<Done> told) {
        return new Billing(order).bill(pilot, trial, told);
    }

    /**
     * The bill of one scenario alone, run into a results folder.
     *
     * @param kept of the runs, how many the folder has
     * @param seconds to try the scenario out
     */
    public static Bill alone(Scenario scenario, MeasureSet measured, int runs, int kept, int threads, int seconds) {
        return alone(scenario, Trial.of(scenario, measured, table -> true, seconds), runs, kept, threads);
    }

    /** The same by a trial that was made before, with all tables kept. */
    public static Bill alone(Scenario scenario, Trial trial, int runs, int kept, int threads) {
        return new Bill(
                runs,
                runs,
                kept,
                scenario.people(),
                ScenarioNames.of(scenario),
                (runs - kept) * trial.seconds() / Math.min(Math.min(threads, processors()), runs),
                threads,
                processors(),
                List.of(trial),
                new Memory(trial.countyBytes(), trial.worldBytes(), Math.min(threads, runs), maxHeap()),
                trial.partBytes(),
                false,
                RUN_TABLES * runs * trial.partBytes(),
                runs,
                List.of(),
                false);
    }

    /**
     * The bill of pairs of worlds that are lived through side by side: the first scenario twice, the second once. Days that
     * both share are counted as if they did not.
     *
     * @param scenarios the two
     * @param pairs of worlds that are asked for
     * @param kept of them, how many the store has
     * @param partBytes of what a pair leaves, about
     * @param seconds to try each scenario out
     */
    public static Bill pairs(List<Scenario> scenarios, int pairs, int kept, long partBytes, int threads, int seconds) {
        List<Trial> trials = scenarios.stream()
                .map(scenario -> Trial.of(scenario, MeasureSet.HEADLINE, table -> false, seconds))
                .toList();
        Trial a = trials.get(0);
        Trial b = trials.get(1);
        int working = Math.max(1, Math.min(Math.min(threads, processors()), pairs - kept));
        long world = Math.max(a.worldBytes(), b.worldBytes());
        return new Bill(
                LIVES * pairs,
                LIVES * pairs,
                LIVES * kept,
                scenarios.get(0).people(),
                ScenarioNames.of(scenarios.get(0)),
                (pairs - kept) * (2 * a.seconds() + b.seconds()) / working,
                threads,
                processors(),
                trials,
                new Memory(a.countyBytes() + b.countyBytes(), LIVES * world, Math.min(threads, pairs), maxHeap()),
                partBytes / LIVES,
                false,
                partBytes,
                pairs,
                List.of(),
                false);
    }

    private Bill bill(int pilot, int trial, Consumer<Done> told) {
        List<Luck> worlds = Luck.replications(Math.max(pilot, order.worlds()));
        List<Cast> of = paired(Luck.replications(pilot));
        order.runs().each(of, told, this::take);
        if (pilot > 0 || !order.fresh()) {
            List<Cast> more = paired(worlds).stream()
                    .filter(cast -> !seen.containsKey(cast) && order.runs().has(cast))
                    .toList();
            order.runs().each(more, told, this::take);
        }
        for (Arm arm : order.tried()) {
            trials.put(
                    arm,
                    Trial.of(arm.resolved(order.fit()).scenario(), order.measured(), order.tables()::contains, trial));
        }
        Trial first = trials.get(order.tried().get(0));
        Scenario county = order.tried().get(0).resolved(order.fit()).scenario();
        int runs = Math.max(order.least(), order.casts().size());
        int kept = order.casts().size() - missing(order.casts());
        return new Bill(
                runs,
                Math.max(runs, order.most()),
                kept,
                county.people(),
                ScenarioNames.of(county),
                (runs - kept) * secondsARun() / Math.min(order.threads(), processors()),
                order.threads(),
                processors(),
                List.copyOf(trials.values()),
                memory(),
                seen.isEmpty() ? first.partBytes() : partBytes / seen.size(),
                !seen.isEmpty(),
                order.tableBytes().applyAsLong(figures.isEmpty() ? first.figures() : figures.size()),
                order.worlds(),
                detectable(worlds),
                !order.pairs().isEmpty());
    }

    private List<Cast> paired(List<Luck> worlds) {
        return order.pairs().stream()
                .flatMap(pair -> Stream.of(pair.base(), pair.with()))
                .distinct()
                .flatMap(arm -> worlds.stream().map(luck -> new Cast(arm, luck)))
                .toList();
    }

    private void take(Cast cast, Part part) {
        Map<Figure, String> found = order.figures().apply(part);
        figures.addAll(found.keySet());
        if (seen.put(cast, found) == null) {
            partBytes += part.bytes(ANY_KEY).length;
        }
    }

    private int missing(List<Cast> casts) {
        return order.fresh() && seen.isEmpty() ? casts.size() : order.runs().missing(casts);
    }

    /** One thread's time for a run, over those that are missing; arms that were not tried are as fast as the first. */
    private double secondsARun() {
        double seconds = 0;
        double runs = 0;
        for (Map.Entry<Arm, Trial> trial : trials.entrySet()) {
            double own = missing(order.casts().stream()
                    .filter(cast -> cast.arm().equals(trial.getKey()))
                    .toList());
            seconds += own * trial.getValue().seconds();
            runs += own;
        }
        return runs > 0 ? seconds / runs : trials.get(order.tried().get(0)).seconds();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long maxHeap() {
        return Runtime.getRuntime().maxMemory();
    }

    private Memory memory() {
        long county =
                trials.values().stream().mapToLong(Trial::countyBytes).max().orElse(0);
        long world = trials.values().stream().mapToLong(Trial::worldBytes).max().orElse(0);
        int worlds = Math.min(order.threads(), order.casts().size());
        return new Memory(county, world, worlds, maxHeap());
    }

    private List<Detectable> detectable(List<Luck> worlds) {
        List<Detectable> all = new ArrayList<>();
        for (Pair pair : order.pairs()) {
            List<Luck> known = worlds.stream()
                    .filter(luck -> seen.containsKey(new Cast(pair.base(), luck))
                            && seen.containsKey(new Cast(pair.with(), luck)))
                    .toList();
            all.addAll(Detectable.of(
                    pair.base().id(),
                    pair.with().id(),
                    figures,
                    found(pair.base(), known),
                    found(pair.with(), known),
                    order.worlds()));
        }
        return all;
    }

    private List<Map<Figure, String>> found(Arm arm, List<Luck> worlds) {
        return worlds.stream().map(luck -> seen.get(new Cast(arm, luck))).toList();
    }
}
