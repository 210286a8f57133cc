package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.selection.Source;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;

/** The goal under each set of sites in each world; what the store has, or was asked before, is not run again. */
final class Trials {
    private final Siting siting;
    private final Scenario scenario;
    private final Placing placing;
    private final PairedRuns runs;
    private final PairedRuns.Taker taker;
    private final IntConsumer told;
    private final Map<List<String>, Arm> arms = new LinkedHashMap<>();
    private final Map<String, List<BigDecimal>> found = new HashMap<>();
    private final AtomicInteger simulated = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * Begins.
     *
     * @param taker hears what every run finds
     * @param told hears how many replications there are so far
     */
    Trials(
            Siting siting,
            Candidates candidates,
            Placing placing,
            PairedRuns runs,
            PairedRuns.Taker taker,
            IntConsumer told) {
        this.siting = siting;
        this.scenario = candidates.scenario();
        this.placing = placing;
        this.runs = runs;
        this.taker = taker;
        this.told = told;
    }

    /**
     * The sets as alternatives of a selection: what each gains over the county with nothing placed in the same world, the
     * larger the better. So what a world is like does not count for the sets that were looked at in it.
     */
    Source source(List<List<String>> sets) {
        return wishes -> {
            Map<String, Integer> worlds = new HashMap<>();
            wishes.forEach(wish -> {
                worlds.merge(Placing.NOTHING, wish.world() + 1, Math::max);
                worlds.merge(Placing.id(sets.get(wish.alternative())), wish.world() + 1, Math::max);
            });
            List<List<String>> all = new ArrayList<>(List.of(List.of()));
            all.addAll(sets);
            fill(all, worlds);
            return wishes.stream()
                    .mapToDouble(wish -> gain(sets.get(wish.alternative()), wish.world()))
                    .toArray();
        };
    }

    private double gain(List<String> sites, int world) {
        BigDecimal more = found.get(Placing.id(sites))
                .get(world)
                .subtract(found.get(Placing.NOTHING).get(world));
        return siting.goal().most() ? more.doubleValue() : -more.doubleValue();
    }

    /** The goal of a set in the first so many worlds as decimal text, run where it is missing. */
    List<String> values(List<String> sites, int worlds) {
        fill(List.of(sites), Map.of(Placing.id(sites), worlds));
        return found.get(Placing.id(sites)).stream()
                .limit(worlds)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    /** How many worlds of a set were looked at. */
    int worlds(List<String> sites) {
        return found.getOrDefault(Placing.id(sites), List.of()).size();
    }

    /** Replications of sets of sites so far. */
    int runs() {
        return all() - worlds(List.of());
    }

    /** All replications so far, those with nothing placed among them. */
    int all() {
        return simulated.get() + kept.get();
    }

    /** Those that were run. */
    int simulated() {
        return simulated.get();
    }

    /** The sets that were tried, in their order. */
    List<List<String>> sets() {
        return List.copyOf(arms.keySet());
    }

    /**
     * The goal of some sets in each draw of an ensemble as decimal text, empty where it is undefined there; by id of the set.
     */
    Map<String, List<String>> over(List<List<String>> sets, Drawn drawn) {
        List<Cast> casts = new ArrayList<>();
        sets.forEach(set -> drawn.worlds().forEach(luck -> casts.add(new Cast(arm(set), luck))));
        Map<String, List<String>> goals = new LinkedHashMap<>();
        runs.each(casts, this::count, (cast, part) -> {
            taker.take(cast, part);
            goals.computeIfAbsent(cast.arm().id(), id -> new ArrayList<>())
                    .add(siting.goal()
                            .in(scenario, part)
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
        });
        return goals;
    }

    private Arm arm(List<String> set) {
        return arms.computeIfAbsent(set, placing::arm);
    }

    private void count(PairedRuns.Done done) {
        (done.kept() ? kept : simulated).incrementAndGet();
        told.accept(all());
    }

    private void fill(List<List<String>> sets, Map<String, Integer> worlds) {
        List<Cast> casts = new ArrayList<>();
        for (List<String> set : sets) {
            Arm arm = arm(set);
            IntStream.range(worlds(set), worlds.getOrDefault(arm.id(), 0))
                    .forEach(world -> casts.add(new Cast(arm, new Luck(world, 0))));
        }
        // an objective that is no figure of this county is told before the rest is run
        int alone = found.isEmpty() ? Math.min(1, casts.size()) : 0;
        run(casts.subList(0, alone));
        run(casts.subList(alone, casts.size()));
    }

    private void run(List<Cast> casts) {
        runs.each(casts, this::count, (cast, part) -> {
            taker.take(cast, part);
            found.computeIfAbsent(cast.arm().id(), id -> new ArrayList<>())
                    .add(siting.goal().in(scenario, part).orElseThrow(() -> undefined(cast)));
        });
    }

    private RuntimeException undefined(Cast cast) {
        Problems problems = new Problems();
        problems.add(
                siting.sites().goal(),
                new Fault(Code.UNKNOWN_ID, Text.of("the objective must be a figure of every run", "目标须是每次运行都有的指标"))
                        .found(Text.of(
                                        "no {goal} with {arm} in replication {replication}",
                                        "{arm} 在第 {replication} 次重复模拟中没有{goal}")
                                .with("goal", siting.goal().told())
                                .with("arm", cast.arm().id())
                                .with("replication", cast.luck().replication()))
                        .why(Text.of(
                                "the scenario does not arrange it, or nothing was counted to divide by",
                                "情景没有安排这一项，或没有可作分母的计数"))
                        .fix(Text.of("choose another objective, or a longer `calendar`", "换一个目标，或加长 `calendar`")));
        problems.throwIfAny();
        return new IllegalStateException("a fault was not thrown");
    }
}
