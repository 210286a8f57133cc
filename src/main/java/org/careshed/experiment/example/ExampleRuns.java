package org.careshed.experiment.example;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.WorkPool;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Findings;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.switched.Switched;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.scenario.Scenario;

/**
 * Runs examples of levers against their counties: in each world, in each draw of an ensemble, and once to see which visits
 * went elsewhere. What the store has is not run again; no result depends on threads.
 */
public final class ExampleRuns {
    private static final String WITHOUT = "without";
    private static final String WITH = "with";

    private final RunStore store;
    private final int worlds;
    private final Ensemble ensemble;
    private final int threads;
    private final SwitchedRuns switched;
    private final Map<String, Scenario> counties = new ConcurrentHashMap<>();

    /**
     * @param worlds replications of each county
     * @param threads replications at once
     */
    public ExampleRuns(RunStore store, int worlds, Ensemble ensemble, int threads) {
        this.store = store;
        this.worlds = worlds;
        this.ensemble = ensemble;
        this.threads = threads;
        switched = new SwitchedRuns(store, ensemble);
    }

    /**
     * Runs what is missing, example by example.
     *
     * @param steps hears how far the work is, 0 to 1
     * @param seen hears of each example when it is done, in their order, on this thread
     * @throws org.careshed.scenario.problem.ScenarioException when a scenario cannot be read
     * @throws ResultException when an example is no comparison, or the disk fails; what was finished is kept, and the others
     *     are run and told
     */
    public void run(List<Example> examples, DoubleConsumer steps, Consumer<Seen> seen) {
        examples.forEach(this::requireComparable);
        try (WorkPool workers = new WorkPool("careshed-examples", threads)) {
            Work work = new Work(workers, steps, examples, this);
            work.counties().forEach(WorkPool::done);
            List<Waiting> waiting = examples.stream().map(work::of).toList();
            tell(waiting, seen);
        }
    }

    /** One that fails does not keep the others from being told. */
    private void tell(List<Waiting> waiting, Consumer<Seen> seen) {
        List<RuntimeException> faults = new ArrayList<>();
        for (Waiting one : waiting) {
            try {
                seen.accept(one.seen(counties.get(one.example().county())));
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    private void requireComparable(Example example) {
        Scenario county = counties.computeIfAbsent(
                example.county(),
                name -> arm(WITHOUT, example)
                        .reading()
                        .apply(ensemble.numbers(name, 0))
                        .scenario());
        Scenario with = arm(WITH, example)
                .reading()
                .apply(ensemble.numbers(example.county(), 0))
                .scenario();
        if (!county.calendar().equals(with.calendar()) || county.seed() != with.seed()) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "{file} has another calendar or seed than {county}, so their worlds are not the"
                                            + " same. Maybe take `calendar` and `seed` away from it",
                                    "{file} 的 `calendar` 或 `seed` 与 {county} 不同，因此模拟世界不同。"
                                            + "可从中去掉 `calendar` 和 `seed`")
                            .with("file", example.file())
                            .with("county", example.countyFile()));
        }
    }

    /** Worlds of the county itself, then one for each draw; each list is run with one county. */
    private List<List<Luck>> lucks(Example example) {
        List<List<Luck>> lucks = new ArrayList<>(List.of(Luck.replications(worlds)));
        ensemble.draws(example.county()).forEach(draw -> lucks.add(Luck.draws(List.of(draw))));
        return lucks;
    }

    private Findings findings(Example example, List<Arm> arms, List<Luck> lucks, Runnable told) {
        return new PairedRuns(
                        store,
                        MeasureSet.HEADLINE,
                        Figures.tables(),
                        1,
                        draw -> ensemble.numbers(example.county(), draw))
                .run(arms, lucks, done -> told.run());
    }

    private static Arm arm(String id, Example example) {
        return Arm.of(id, id.equals(WITH) ? example.file() : example.countyFile());
    }

    /** What is under way for one example. */
    private record Waiting(Example example, List<Future<Findings>> findings, Future<Optional<Switched>> switched) {
        Seen seen(Scenario county) {
            List<List<Seen.Pair>> pairs =
                    findings.stream().map(each -> pairs(WorkPool.done(each))).toList();
            List<Seen.Pair> draws = pairs.subList(1, pairs.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            return new Seen(example, county.name().en(), pairs.get(0), draws, WorkPool.done(switched));
        }

        private static List<Seen.Pair> pairs(Findings findings) {
            List<Seen.Pair> pairs = new ArrayList<>();
            for (int world = 0; world < findings.worlds().size(); world++) {
                pairs.add(new Seen.Pair(
                        findings.parts(WITHOUT).get(world), findings.parts(WITH).get(world)));
            }
            return pairs;
        }
    }

    /** Hands out work and counts what is done: counties first, so that no two examples run the same one. */
    private static final class Work {
        private final WorkPool workers;
        private final DoubleConsumer steps;
        private final List<Example> examples;
        private final ExampleRuns runs;
        private final int total;
        private int done;

        Work(WorkPool workers, DoubleConsumer steps, List<Example> examples, ExampleRuns runs) {
            this.workers = workers;
            this.steps = steps;
            this.examples = examples;
            this.runs = runs;
            int each = 1;
            int most = 0;
            for (Example example : examples) {
                most += 2 * runs.lucks(example).stream().mapToInt(List::size).sum() + each;
            }
            for (Example first : firsts()) {
                most += runs.lucks(first).stream().mapToInt(List::size).sum();
            }
            total = most;
        }

        List<Future<Findings>> counties() {
            List<Future<Findings>> all = new ArrayList<>();
            for (Example first : firsts()) {
                for (List<Luck> lucks : runs.lucks(first)) {
                    all.add(workers.submit(
                            () -> runs.findings(first, List.of(arm(WITHOUT, first)), lucks, this::step)));
                }
            }
            return all;
        }

        Waiting of(Example example) {
            List<Future<Findings>> findings = new ArrayList<>();
            List<Arm> both = List.of(arm(WITHOUT, example), arm(WITH, example));
            for (List<Luck> lucks : runs.lucks(example)) {
                findings.add(workers.submit(() -> runs.findings(example, both, lucks, this::step)));
            }
            Future<Optional<Switched>> switched = workers.submit(() -> {
                Optional<Switched> found = runs.switched.of(example);
                step();
                return found;
            });
            return new Waiting(example, findings, switched);
        }

        private List<Example> firsts() {
            Set<String> seen = new LinkedHashSet<>();
            return examples.stream()
                    .filter(example -> seen.add(example.county()))
                    .toList();
        }

        private synchronized void step() {
            done++;
            steps.accept((double) done / total);
        }
    }
}
